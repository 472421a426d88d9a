import { forecast, type Forecast, type HallState } from '@hallkit/core';

/** Screens show estimates as old as this, so that one play of the queue serves all of them, ms. */
const freshMsMax = 3_000;

const played = new WeakMap<HallState, { readonly at: number; readonly forecast: Forecast }>();

/** The hall's forecast for this state, played at most once in three seconds however many rows ask for it. */
export function forecastOf(state: HallState, now: number): Forecast {
  const known = played.get(state);
  if (known !== undefined && now - known.at < freshMsMax) return known.forecast;
  const made = forecast(state, now);
  played.set(state, { at: now, forecast: made });
  return made;
}
