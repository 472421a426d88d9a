/**
 * Takes what the address carries behind `#` (`#pair=12345678`, `#device=<id>.<secret>&hall=jiading`) and wipes it from
 * the address and the history: it may hold a secret, and the next person must not find it there.
 */
export function takeFragment(): URLSearchParams {
  const fragment = new URLSearchParams(location.hash.slice(1));
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  return fragment;
}
