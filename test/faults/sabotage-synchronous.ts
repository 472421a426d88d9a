import Database from 'better-sqlite3';

/**
 * A deliberate bug, preloaded into a process under test: every connection quietly runs with synchronous=NORMAL and
 * claims to run with FULL, so that the store's own check is deceived too. A power-cut test that stays green with it
 * proves nothing.
 */
const { pragma } = Database.prototype;

Database.prototype.pragma = function sabotaged(source, options) {
  if (source === 'synchronous') return 2;
  return pragma.call(this, source === 'synchronous = FULL' ? 'synchronous = NORMAL' : source, options);
};
