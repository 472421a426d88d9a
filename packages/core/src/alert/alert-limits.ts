/** Beyond what an alert is raised. A hall file may set either under `alerts`. */
export interface AlertLimits {
  /** People waiting for a service to each window that serves it. */
  readonly queuePerWindow: number;
  /** How long somebody may have waited, minutes. */
  readonly waitMinutes: number;
}

/** The limits where the hall file gives none: what halls use; no national standard gives any. */
export const defaultAlerts: AlertLimits = { queuePerWindow: 10, waitMinutes: 30 };
