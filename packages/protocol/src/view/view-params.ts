/** Views and their parameters. */
export interface ViewParams {
  /** Services to take a number for. */
  kiosk: { readonly zone?: string };
  /** Call screen of a hall or of one zone. */
  screen: { readonly zone?: string };
  window: { readonly window: string };
  counter: { readonly window: string };
  manager: object;
  ticket: { readonly ticket: number };
  /** A public one-line status: waiting and wait per service. */
  status: object;
}

/** A live view's name. */
export type ViewName = keyof ViewParams;
