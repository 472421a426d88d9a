/** Every bound of the wire, with its unit. Crossing one is an error with a code, never a slow death. */
export const wireLimits = {
  /** UTF-8 bytes of one HTTP body or one message a socket sends up. */
  messageBytesMax: 16 * 1024,
  /** UTF-8 bytes of one snapshot. */
  snapshotBytesMax: 256 * 1024,
  /** Bytes queued for one socket before it is cut and comes back by snapshot. */
  socketBufferBytesMax: 1024 * 1024,
  /** Views one socket may be subscribed to at a time. */
  subscriptionsMax: 16,
  /** Characters of an id of the hall file. */
  idLengthMax: 40,
  /** Characters of a ticket number: prefix, kiosk letter and digits. */
  ticketNumberLengthMax: 12,
  /** Characters of a name or another short text of the hall file, in one language. */
  nameLengthMax: 200,
  /** Characters of a reason shown to visitors or kept in the log. */
  reasonLengthMax: 80,
  /** Characters of a clerk's words; they go to the vault. */
  noteLengthMax: 2000,
  /** Characters of a user's or device's id, and of a console id. */
  principalLengthMax: 64,
  /** Characters of a password. */
  passwordLengthMax: 200,
  /** Characters of an access token, a refresh token or a device secret. */
  tokenLengthMax: 4096,
  /** Characters of a capability link `<hall>.<id>.<key>`. */
  linkLengthMax: 120,
  /** Legs (services) on one ticket. */
  legsMax: 12,
  /** Services in one change of a window. */
  servicesMax: 1000,
  /** Windows named on one ticket. */
  ticketWindowsMax: 1000,
  /** Catalogue items in one hall. */
  itemsMax: 5000,
  /** Languages of one text. */
  languagesMax: 20,
  /** Entries of any other list of the hall file: zones, departments, reasons. */
  choicesMax: 1000,
  /** Rows of one view, and of one patch. */
  viewRowsMax: 20_000,
  /** Rows of one page of history, of found tickets or of devices. */
  pageRowsMax: 1000,
  /** Halls of one process. */
  hallsMax: 1000,
  /** Digits of the code printed beside the QR, which gives a place up. */
  leaveCodeDigits: 4,
  /** Digits of a pairing code. */
  pairingCodeDigits: 8,
} as const;

/** Times the two sides of the wire agree on, all in milliseconds. */
export const wireTimes = {
  /** How long a press at a console may travel before it is too late. */
  consoleCommandMs: 10_000,
  /** How long a press at a kiosk may travel before it is too late. */
  kioskCommandMs: 20_000,
  /** Every room gets its head this often. */
  pulseMs: 5_000,
  /**
   * A view without pulse or patch for so long, or whose node has not read the log for so long, is stale. Screens promise
   * to say so within ten seconds; a pulse every five may be three late.
   */
  staleMs: 8_000,
  /** Life of an access token. */
  accessTokenMs: 10 * 60_000,
  /** Life of a pairing code. */
  pairingCodeMs: 10 * 60_000,
} as const;
