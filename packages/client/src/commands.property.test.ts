import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommandAnswer } from '@hallkit/protocol';
import fc from 'fast-check';
import { json, refusal, silence } from '../testing/fake-fetch.ts';
import type { SeenRequest } from '../testing/fake-fetch.ts';
import { FakeStorage, FakeWorld } from '../testing/fake-world.ts';
import { CommandStorage } from './command-storage.ts';
import { Commands } from './commands.ts';
import { HallHttp } from './http.ts';
import { isHallProblem } from './problem.ts';
import { ServerClock } from './server-clock.ts';

/** What the network and the server do with one attempt. */
const fates = [
  'good',
  'request lost',
  'answer lost',
  'done late',
  'busy',
  'broke before',
  'broke after',
] as const;
type Fate = (typeof fates)[number];

/** A hall that does each command once, behind a network that does what the test says. */
class FakeHall {
  readonly effects = new Map<string, number>();
  readonly #world: FakeWorld;
  readonly #fates: Fate[];

  constructor(world: FakeWorld, given: readonly Fate[]) {
    this.#world = world;
    this.#fates = [...given];
    world.http.serving = (request) => this.#serve(request);
  }

  #serve(request: SeenRequest): Response | Promise<Response> {
    const fate = this.#fates.shift() ?? 'good';
    if (fate === 'request lost') return Promise.reject(new TypeError('no network'));
    if (fate === 'busy') return refusal('overloaded');
    if (fate === 'broke before') return refusal('internal');
    if (fate === 'done late') {
      this.#world.time.after(6_000, () => void this.#do(request));
      return silence();
    }
    const answer = this.#do(request);
    if (fate === 'answer lost') return Promise.reject(new TypeError('cut'));
    return fate === 'broke after' ? refusal('internal') : answer;
  }

  #do({ method, path, headers }: SeenRequest): Response {
    const id = headers['idempotency-key'] ?? path.split('/').at(-1) ?? '';
    const isKnown = this.effects.has(id);
    if (!isKnown && method === 'GET') return refusal('unknown_command');
    if (!isKnown && this.#world.time.now() > Number(headers['not-after'])) return refusal('command_expired');
    if (!isKnown) this.effects.set(id, this.effects.size + 1);
    const seq = this.effects.get(id) ?? 0;
    return json({ commandId: id, seq, tag: '', at: 0, ticket: 0, number: '' } satisfies CommandAnswer);
  }
}

test('whatever happens on the way, one press has one effect and one true result', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...fates), { maxLength: 30 }), async (given) => {
      const world = new FakeWorld();
      const hall = new FakeHall(world, given);
      const commands = new Commands({
        http: new HallHttp('https://h', world.environment),
        clock: new ServerClock(world.time.now),
        environment: world.environment,
        hall: 'h',
        storage: new CommandStorage(new FakeStorage(), 'h'),
        principal: 'user:a',
        console: '',
        changed: () => undefined,
      });
      const told = commands.give('call-next', { window: 'w001' }).catch((error: unknown) => error);
      const settled = commands.pending[0]?.settled.catch((error: unknown) => error);
      await world.time.advance(600_000);
      const [answer, truth] = [await told, await settled];
      assert.ok(hall.effects.size <= 1, 'more than one effect');
      if (isHallProblem(truth)) assert.equal(hall.effects.size, 0, `told ${truth.code}, yet it was done`);
      else assert.equal(hall.effects.size, 1, 'told that it was done, yet it was not');
      if (!isHallProblem(answer, 'outcome_unknown')) assert.equal(answer, truth);
      assert.equal(commands.pending.length, 0);
    }),
    { numRuns: 300 },
  );
});
