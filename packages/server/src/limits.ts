/**
 * Every bound of the server, with its unit. Crossing one is a problem with a code or a closed socket, never a slow
 * death. Sources: `RELIABILITY` measurements are noted where a figure rests on one.
 */
export const limits = {
  /** Bytes of all headers of a request. */
  headerBytesMax: 8 * 1024,
  /** Characters of a path parameter. */
  pathParamCharsMax: 120,
  /** How long a client may take over its headers, in milliseconds. */
  headersMsMax: 10_000,
  /** How long a whole request may take to arrive, in milliseconds. */
  requestMsMax: 30_000,
  /** Time between two looks for requests that take longer than that, in milliseconds. */
  slowCheckMs: 2_000,
  /** How long an idle kept connection stays, in milliseconds. */
  keepAliveMs: 65_000,
  /** How long requests in flight may take once the server stops, in milliseconds: containers are killed after ten seconds. */
  stopMsMax: 5_000,

  /** Access tokens remembered as verified. */
  verifiedTokensMax: 20_000,
  /** How long a verified token is trusted before its session or device is looked up again, in milliseconds. */
  recheckMs: 30_000,
  /** Life of a signing key before a new one signs, in milliseconds. */
  signingKeyMs: 30 * 24 * 60 * 60_000,
  /** Life of a session without a refresh, in milliseconds. */
  sessionIdleMs: 12 * 60 * 60_000,
  /** Life of a session whatever happens, in milliseconds. */
  sessionMs: 7 * 24 * 60 * 60_000,
  /** Sessions of one user; the oldest is ended by one more. */
  sessionsPerUserMax: 20,
  /** A refresh answered again for a lost reply, in milliseconds. */
  refreshGraceMs: 10_000,

  /** Argon2id: memory in KiB, passes and lanes (OWASP's second choice, 19 MiB), and bytes of the tag and the salt. */
  argon2: { memoryKib: 19_456, passes: 2, parallelism: 1, tagBytes: 32, saltBytes: 16 },
  /** Passwords verified at one time. */
  passwordChecksMax: 8,
  /** Characters of a password. */
  passwordCharsMin: 8,
  passwordCharsMax: 200,
  /** Failed log-ins for one user from one address before it is locked. */
  loginFailuresPerPairMax: 5,
  /** Failed log-ins for one user, or from one address, before it is locked. */
  loginFailuresPerKeyMax: 50,
  /** First and longest lock after failed log-ins, in milliseconds; each one doubles. */
  loginLockMsMin: 60_000,
  loginLockMsMax: 15 * 60_000,
  /** Users, addresses and pairs with failures remembered. */
  loginKeysMax: 20_000,

  /** Devices of one hall. */
  devicesPerHallMax: 2_000,

  /** Requests a second of one principal, and how many may come at once. */
  principalRate: { perSecond: 50, burst: 100 },
  /** Requests a second of one address without a token, and how many may come at once. */
  addressRate: { perSecond: 20, burst: 60 },
  /** Missed guesses (pairing codes, ticket links, tokens) a minute of one address, and at once. */
  guessRate: { perSecond: 0.2, burst: 10 },
  /** Missed guesses a second of everybody together, and at once. */
  allGuessesRate: { perSecond: 20, burst: 200 },
  /** Principals and addresses whose rates are remembered. */
  rateKeysMax: 20_000,

  /** How long a socket may take to show its token, in milliseconds. */
  handshakeMsMax: 5_000,
  /** Heartbeat of a socket, and how long its answer may take, in milliseconds. */
  pingMs: 5_000,
  /** Messages a second one socket may send, and how many at once. */
  socketRate: { perSecond: 20, burst: 60 },
  /** Open sockets in all, from one address, and with one principal. */
  socketsMax: 20_000,
  socketsPerAddressMax: 10_000,
  socketsPerPrincipalMax: 200,
  /** Frames that may wait for one slow consumer before it is cut; the bytes stand in the protocol's limits. */
  waitingFramesMax: 2_000,
  /** Rooms in all. */
  roomsMax: 20_000,
  /** Time between two patches of one room: at the least, and at the most, in milliseconds. */
  coalesceMsMin: 50,
  coalesceMsMax: 1_000,
  /** Sockets of a room that add a millisecond to that time: 5,000 screens get at most ten patches a second. */
  coalesceSocketsPerMs: 50,
  /** How long who joins a room during a rush waits for the others, in milliseconds: they share one snapshot. */
  welcomeMs: 25,
  /** Time between two changes of people ahead and estimates, in milliseconds; a visitor's own call never waits. */
  ticketFiguresMs: 3_000,

  /** Commands that may wait to be decided in one hall. */
  waitingCommandsMax: 4_096,
  /** Commands decided for one append. */
  batchCommandsMax: 256,
  /** Answered commands a hall remembers; older ones are looked up in the store. */
  answeredCommandsMax: 10_000,
  /** Times a batch is decided again after a conflict or an unknown commit before its senders are told. */
  decideAttemptsMax: 8,
  /** Time between two looks at the head of a hall's log, in milliseconds. */
  logPollMs: 1_000,
  /** Events read from the log at one time. */
  logPageEvents: 2_000,
  /** Events between two snapshots of a hall. */
  snapshotEvents: 10_000,
  /** Wrong leave codes for one ticket before it is locked, and for how long, in milliseconds. */
  leaveCodeTriesMax: 5,
  leaveCodeLockMs: 10 * 60_000,
  /** How long a visitor's and a clerk's words stay in the vault, in milliseconds. */
  vaultKeptMs: 30 * 24 * 60 * 60_000,
  /** Time between two erasures of what is due, in milliseconds. */
  eraseMs: 60 * 60_000,
  /** Longest wait for the next thing due before it is looked for again, in milliseconds. */
  dueMsMax: 60_000,
  /** Time between two writes of history, in milliseconds. */
  historyMs: 500,
  /** Events that may wait for history in memory before they are read from the log again. */
  historyEventsMax: 20_000,
  /** Waiting tickets a counter shows. */
  counterQueueMax: 20,
  /** Missed tickets a counter shows. */
  counterMissedMax: 50,

  /** Visits in one file that is simulated; about 100 bytes of memory each. */
  visitsMax: 2_000_000,
  /** Characters of a line of such a file, and of a visit's id. */
  visitLineCharsMax: 1_000,
  visitIdCharsMax: 80,
  /** Longest service time of one visit, in seconds: a day. */
  visitSecondsMax: 86_400,
} as const;
