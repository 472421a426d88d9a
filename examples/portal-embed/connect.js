/** Pairs this page once with a code from the manager page, then gives the hall elements their access tokens. */
const connection = document.querySelector('hall-connection');
const form = document.querySelector('form');

async function post(path, body) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(connection.url + path, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error((await response.json()).detail);
  return response.json();
}

function connect({ device, deviceSecret }) {
  let access;
  connection.token = async (refused) => {
    const isGood = access && access.accessToken !== refused && Date.now() < access.expiresAt - 60_000;
    if (!isGood) access = await post('/v1/devices/token', { device, deviceSecret });
    return access.accessToken;
  };
  form.hidden = true;
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const paired = await post('/v1/devices/pair', { code: new FormData(form).get('code') });
  localStorage.setItem('hall-device', JSON.stringify(paired));
  connect(paired);
});

await customElements.whenDefined('hall-connection');
const kept = localStorage.getItem('hall-device');
if (kept) connect(JSON.parse(kept));
else form.hidden = false;
