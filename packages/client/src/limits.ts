/** Every bound of the client, with its unit. */
export const clientLimits = {
  /** First and longest wait before a lost connection is opened again, ms. */
  reconnectMsMin: 200,
  reconnectMsMax: 2_000,
  /** Wait before a connection that was refused for good is tried again, ms: somebody may have mended the cause. */
  refusedReconnectMs: 30_000,
  /** A connection that lived so long starts with the shortest wait again, ms. */
  steadyMs: 5_000,
  /** A cut shorter than this is not shown, ms. */
  offlineGraceMs: 1_500,
  /** How long opening a connection may take before it is given up, ms. */
  connectMsMax: 10_000,
  /** How long a socket's acknowledgement or a snapshot may take, ms. */
  answerMsMax: 5_000,
  /** How often the token source is asked whether the token has changed, ms. */
  renewCheckMs: 30_000,
  /** Round trips that set the clock after every connect. */
  clockRoundTrips: 3,
  /** How long a first command waits for the server's clock, ms; then the local one has to do. */
  clockWaitMsMax: 2_000,
  /** A pulse that contradicts the clock by more than this sets it anew, ms. */
  clockErrorMsMax: 1_000,
  /** How long one HTTP request may take, ms. */
  requestMsMax: 4_000,
  /** First and longest wait before a command is sent again, ms. */
  retryMsMin: 200,
  retryMsMax: 2_000,
  /** How long after its end a command's outcome is asked for before the caller hears `outcome_unknown`, ms. */
  outcomeMsMax: 5_000,
  /** How often an outcome that stayed unknown is asked for in the background, ms. */
  outcomeRetryMsMax: 15_000,
  /** A lookup counts as final only so long after the command's end: the clocks may differ a little, ms. */
  clockMarginMs: 1_000,
  /** Commands on the way at one time. */
  pendingMax: 100,
  /** An access token is renewed when so much of its life has passed. */
  tokenLifeShare: 0.7,
} as const;
