import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cursor, Subscribe, ViewPatch, ViewRow } from '@hallkit/protocol';
import fc from 'fast-check';
import { FakeSocket } from '../testing/fake-socket.ts';
import { FakeTime } from '../testing/fake-time.ts';
import { Subscription } from './live-view.ts';
import { ServerClock } from './server-clock.ts';

const room = 'h/manager';

/** A room of a server: its rows, its cursor, and everything it says put on a wire that the test disturbs. */
class FakeRoom {
  rows: Record<string, ViewRow> = {};
  cursor: Cursor = { seq: 0, tag: '0'.repeat(16) };
  wire: ((view: Subscription) => void)[] = [];
  /** Rows at every place of the present history, to prove that a client shows no state that never was. */
  readonly past = new Map<string, Record<string, ViewRow>>([[JSON.stringify(this.cursor), {}]]);
  #history = 0;

  change(keys: readonly number[], removed: readonly number[], steps: number): void {
    const set = Object.fromEntries(keys.map((key) => [`zone:z${key}`, zone(key, this.cursor.seq)]));
    const remove = removed.filter((key) => !keys.includes(key)).map((key) => `zone:z${key}`);
    const prev = this.cursor;
    this.rows = { ...this.rows, ...set };
    for (const key of remove) delete this.rows[key];
    this.#moveTo({ ...prev, seq: prev.seq + steps });
    const patch: ViewPatch = { room, prev, cursor: this.cursor, set, remove };
    this.wire.push((view) => view.patch(patch));
  }

  /** A backup is restored: another history, which goes on from as far back. */
  restore(steps: number): void {
    this.#history += 1;
    this.rows = {};
    const seq = Math.max(0, this.cursor.seq - steps);
    this.#moveTo({ seq, tag: String(this.#history).padStart(16, 'f') });
  }

  subscribe({ cursor }: Subscribe, answer: (answer: unknown) => void): void {
    const [mine, rows] = [this.cursor, { ...this.rows }];
    this.wire.push(() => answer({ ok: true, room, cursor: mine }));
    if (JSON.stringify(cursor) === JSON.stringify(mine)) return;
    this.wire.push((view) => view.snapshot({ room, cursor: mine, rows }));
  }

  pulse(now: number): void {
    const { cursor } = this;
    this.wire.push((view) => view.pulse({ room, cursor, at: now, readAt: now }));
  }

  #moveTo(cursor: Cursor): void {
    this.cursor = cursor;
    this.past.set(JSON.stringify(cursor), { ...this.rows });
  }
}

function zone(key: number, floor: number): ViewRow {
  return { kind: 'zone', id: `z${key}`, name: { 'zh-CN': `区${key}` }, floor };
}

const key = fc.integer({ min: 0, max: 5 });
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('change'),
      keys: fc.array(key, { maxLength: 3 }),
      gone: fc.array(key, { maxLength: 3 }),
      n: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('deliver') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('drop'), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('repeat'), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('swap'), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reconnect') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore'), n: fc.nat({ max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pulse') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.integer({ min: 1, max: 8_000 }) }) },
);
type Step = { do: string; keys?: number[]; gone?: number[]; n?: number; at?: number; ms?: number };

class Trial {
  readonly time = new FakeTime();
  readonly room = new FakeRoom();
  readonly socket = new FakeSocket(this.time);
  readonly view = new Subscription({
    wish: { hall: 'h', view: 'manager', params: {} },
    socket: this.socket,
    environment: { now: this.time.now, after: this.time.after, random: () => 0.5 } as never,
    clock: new ServerClock(this.time.now),
    changed: () => undefined,
    clockWrong: () => undefined,
  });
  #served = 0;

  async take(each: Step): Promise<void> {
    const { wire } = this.room;
    const index = wire.length === 0 ? 0 : (each.at ?? 0) % wire.length;
    if (each.do === 'change') this.room.change(each.keys ?? [], each.gone ?? [], each.n ?? 1);
    if (each.do === 'deliver') wire.shift()?.(this.view);
    if (each.do === 'drop') wire.splice(index, 1);
    if (each.do === 'repeat') wire.push(...wire.slice(index, index + 1));
    if (each.do === 'swap') wire.push(...wire.splice(index, 1));
    if (each.do === 'restore') this.#restore(each.n ?? 0);
    if (each.do === 'reconnect') this.reconnect();
    if (each.do === 'pulse') this.room.pulse(this.time.now());
    if (each.do === 'wait') await this.time.advance(each.ms ?? 1);
    this.serve();
  }

  /** What the old connection still had on its way never arrives. */
  reconnect(): void {
    this.view.down();
    this.room.wire = [];
    this.#served = this.socket.requests.length;
    this.view.up();
  }

  serve(): void {
    const waiting = this.socket.requests.slice(this.#served);
    this.#served = this.socket.requests.length;
    for (const { message, answer } of waiting) this.room.subscribe(message as never, answer);
  }

  /** From here on the wire is good: everything arrives, in order, with a pulse every 5 s. */
  async heal(): Promise<void> {
    for (let beat = 0; beat < 5; beat += 1) {
      this.room.pulse(this.time.now());
      this.deliver();
      await this.time.advance(5_000);
      this.serve();
      this.deliver();
    }
  }

  deliver(): void {
    for (let next = this.room.wire.shift(); next !== undefined; next = this.room.wire.shift()) {
      next(this.view);
      this.serve();
    }
  }

  #restore(steps: number): void {
    this.room.restore(steps);
    this.reconnect();
  }
}

test('whatever the wire does, a view shows only states that were, and in the end the server’s', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (steps) => {
      const trial = new Trial();
      const { view, room: server } = trial;
      view.up();
      for (const each of steps as Step[]) {
        await trial.take(each);
        if (view.cursor === undefined) continue;
        assert.deepEqual(Object.fromEntries(view.rows), server.past.get(JSON.stringify(view.cursor)));
      }
      await trial.heal();
      assert.deepEqual(Object.fromEntries(view.rows), server.rows);
      assert.deepEqual([view.cursor, view.status], [server.cursor, 'live']);
      view.close();
    }),
    { numRuns: 100 },
  );
});
