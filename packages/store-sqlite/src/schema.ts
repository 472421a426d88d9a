/** "HALL" in ASCII: marks the file as a HallKit database. */
export const applicationId = 0x48414c4c;

/**
 * Forward only: entry n lifts a file from version n to n + 1. An entry that was released never changes.
 * Every table's key starts with the stream, except content-addressed texts and ordinary records.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  INSERT INTO meta (key, value) VALUES ('opened', 0);

  CREATE TABLE probe (
    id INTEGER NOT NULL PRIMARY KEY,
    filler BLOB NOT NULL
  ) STRICT;

  CREATE TABLE streams (
    stream TEXT NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL,
    hash TEXT NOT NULL,
    at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE events (
    stream TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    wall_at INTEGER NOT NULL,
    day TEXT NOT NULL,
    type TEXT NOT NULL,
    v INTEGER NOT NULL,
    actor TEXT NOT NULL,
    command_id TEXT NOT NULL,
    step INTEGER NOT NULL,
    body_hash TEXT NOT NULL,
    cause TEXT NOT NULL,
    data TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (stream, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE UNIQUE INDEX events_by_command ON events (stream, actor, command_id, step);

  CREATE TABLE vault (
    stream TEXT NOT NULL,
    ref TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    erase_at INTEGER NOT NULL,
    PRIMARY KEY (stream, ref)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX vault_by_erasure ON vault (stream, erase_at);

  CREATE TABLE texts (
    hash TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE snapshots (
    stream TEXT NOT NULL,
    seq INTEGER NOT NULL,
    fold_version INTEGER NOT NULL,
    hash TEXT NOT NULL,
    state TEXT NOT NULL,
    state_hash TEXT NOT NULL,
    PRIMARY KEY (stream, seq, fold_version)
  ) STRICT;

  CREATE TABLE history_cursors (
    stream TEXT NOT NULL PRIMARY KEY,
    seq INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE history (
    stream TEXT NOT NULL,
    kind TEXT NOT NULL,
    key TEXT NOT NULL,
    day TEXT NOT NULL,
    at INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (stream, kind, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX history_by_day ON history (stream, kind, day, key);

  CREATE TABLE records (
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    version INTEGER NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (kind, id)
  ) STRICT, WITHOUT ROWID;
  `,
];
