/** Minutes since local midnight of a checked `HH:MM`; `24:00` is 1440. */
export function minutesOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
