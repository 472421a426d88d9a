/**
 * A setting of a wall page, from `?name=value` in its address; a fragment of the same name wins, for addresses that
 * carry everything behind `#`.
 */
export function settingOf(fragment: URLSearchParams, name: string): string | undefined {
  return fragment.get(name) ?? new URLSearchParams(location.search).get(name) ?? undefined;
}

/** The same as a positive number; anything else is no setting. */
export function numberSetting(fragment: URLSearchParams, name: string): number | undefined {
  const value = Number(settingOf(fragment, name));
  return Number.isFinite(value) && value > 0 ? value : undefined;
}
