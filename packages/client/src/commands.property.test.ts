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
  'done at the last instant',
  'busy',
  'broke before',
  'broke after',
] as const;
type Fate = (typeof fates)[number];
/** How far the server's clock may be behind the client's idea of it, ms. */
const skewMsMax = 900;
/** Weather: one fate for a while. */
const spell = fc.record({ fate: fc.constantFrom(...fates), times: fc.integer({ min: 1, max: 12 }) });

/** A hall that does each command once, behind a network that does what the test says. */
class FakeHall {
  readonly effects = new Map<string, number>();
  readonly #world: FakeWorld;
  readonly #fates: Fate[];
  readonly #skewMs: number;

  constructor(world: FakeWorld, given: readonly Fate[], skewMs: number) {
    this.#world = world;
    this.#skewMs = skewMs;
    this.#fates = [...given];
    world.http.serving = (request) => this.#serve(request);
  }

  #serve(request: SeenRequest): Response | Promise<Response> {
    const fate = this.#fates.shift() ?? 'good';
    if (fate === 'request lost') return Promise.reject(new TypeError('no network'));
    if (fate === 'busy') return refusal('overloaded');
    if (fate === 'broke before') return refusal('internal');
    if (fate === 'done late') return this.#later(request, 6_000);
    if (fate === 'done at the last instant') return this.#later(request, this.#leftMs(request));
    const answer = this.#do(request);
    if (fate === 'answer lost') return Promise.reject(new TypeError('cut'));
    return fate === 'broke after' ? refusal('internal') : answer;
  }

  #later(request: SeenRequest, ms: number): Promise<Response> {
    this.#world.time.after(ms, () => void this.#do(request));
    return silence();
  }

  #leftMs({ headers }: SeenRequest): number {
    return Number(headers['not-after'] ?? 0) + this.#skewMs - this.#world.time.now();
  }

  #do(request: SeenRequest): Response {
    const { method, path, headers } = request;
    const id = headers['idempotency-key'] ?? path.split('/').at(-1) ?? '';
    const isKnown = this.effects.has(id);
    if (!isKnown && method === 'GET') return refusal('unknown_command');
    if (!isKnown && this.#leftMs(request) < 0) return refusal('command_expired');
    if (!isKnown) this.effects.set(id, this.effects.size + 1);
    const seq = this.effects.get(id) ?? 0;
    return json({ commandId: id, seq, tag: '', at: 0, ticket: 0, number: '' } satisfies CommandAnswer);
  }
}

test('whatever happens on the way, one press has one effect and one true result', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(spell, { maxLength: 6 }),
      fc.nat({ max: skewMsMax }),
      async (spells, skewMs) => {
        const world = new FakeWorld();
        const given = spells.flatMap(({ fate, times }) => Array.from({ length: times }, () => fate));
        const hall = new FakeHall(world, given, skewMs);
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
        while (commands.pending.length > 0) await world.time.advance(10_000);
        await world.time.advance(10_000);
        const [answer, truth] = [await told, await settled];
        assert.ok(hall.effects.size <= 1, 'more than one effect');
        if (isHallProblem(truth)) assert.equal(hall.effects.size, 0, `told ${truth.code}, yet it was done`);
        else assert.equal(hall.effects.size, 1, 'told that it was done, yet it was not');
        if (!isHallProblem(answer, 'outcome_unknown')) assert.equal(answer, truth);
        assert.equal(commands.pending.length, 0);
      },
    ),
    { numRuns: 100 },
  );
});
