import { hash } from 'node:crypto';
import type { Actor, ActorRole, HallAction, HallFile } from '@hallkit/core';
import type { CommandAnswer } from '@hallkit/protocol';
import { createMemoryStore, type Store } from '@hallkit/store';
import { createManualClock, type ManualClock } from '../manual-clock.ts';
import type { CommandReply, HallHost } from './hall-host.ts';
import { HallRegistry } from './hall-registry.ts';
import type { JournalLogger } from './journal.ts';

/** A Monday, 09:00 in Shanghai. */
export const monday9 = Date.parse('2026-11-23T09:00:00+08:00');

/** A hall small enough to reason about: two services, and as many windows as asked for that serve both. */
export function testHall(windows = 3, patch: Partial<HallFile> = {}): HallFile {
  return {
    id: 'small',
    name: { 'zh-CN': '小厅', en: 'Small hall' },
    timezone: 'Asia/Shanghai',
    policy: 'fifo',
    zones: [{ id: 'east', name: { 'zh-CN': '东区', en: 'East' }, floor: 1 }],
    priorities: [{ id: 'elderly', name: { 'zh-CN': '老年人', en: 'Older people' } }],
    services: [
      { id: 'tax', name: { 'zh-CN': '税务', en: 'Tax' }, zone: 'east', prefix: 'A', meanMinutes: 10 },
      { id: 'land', name: { 'zh-CN': '不动产', en: 'Land' }, zone: 'east', prefix: 'B', meanMinutes: 20 },
    ],
    windows: Array.from({ length: windows }, (_, index) => ({
      id: `w${index + 1}`,
      number: index + 1,
      zone: 'east',
      kind: 'comprehensive' as const,
      services: ['*'],
    })),
    ...patch,
  };
}

/** Who asks: a role, or a role by name as `clerk:zhang`. A clerk's console is `desk-<name>`. */
export type Who = ActorRole | `${ActorRole}:${string}`;

/** One hall on a store, with a clock moved by hand. */
export interface TestHall {
  readonly host: HallHost;
  readonly registry: HallRegistry;
  readonly store: Store;
  readonly clock: ManualClock;
  /** Asks for something; every call is a command of its own unless an id is given. */
  ask(who: Who, action: HallAction, payload: object, commandId?: string): Promise<CommandReply>;
  /** Asks for something that must be done. */
  must(who: Who, action: HallAction, payload: object, commandId?: string): Promise<CommandAnswer>;
  /** Takes a number and gives the ticket's id. */
  take(service?: string): Promise<number>;
  /** Signs `clerk:<window>` in at a window and opens it. */
  staff(window: string): Promise<void>;
}

/** A logger that says nothing. */
export const silent: JournalLogger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Options of {@link openTestHall}. */
export interface TestHallOptions {
  readonly hall?: HallFile;
  readonly store?: Store;
  readonly clock?: ManualClock;
  readonly logger?: JournalLogger;
}

let commands = 0;

/** Opens the small hall, on a new memory store unless one is given. */
export async function openTestHall(options: TestHallOptions = {}): Promise<TestHall> {
  const { hall = testHall(), store = createMemoryStore(), clock = createManualClock(monday9) } = options;
  const halls = [{ name: 'test hall', text: JSON.stringify(hall) }];
  const registry = await HallRegistry.open({ store, clock, logger: options.logger ?? silent, halls });
  const host = registry.get(hall.id);
  if (!host) throw new Error('the hall was not opened');
  const ask: TestHall['ask'] = (who, action, payload, commandId = `c${++commands}`) =>
    host.execute({
      action,
      payload: payload as Record<string, unknown>,
      actor: actorOf(who),
      commandId,
      notAfter: 0,
    });
  const must: TestHall['must'] = async (who, action, payload, commandId) => {
    const reply = await ask(who, action, payload, commandId);
    if (!reply.ok) throw new Error(`${action} was refused: ${JSON.stringify(reply.refusal)}`);
    return reply.answer;
  };
  return { host, registry, store, clock, ask, must, ...short(must) };
}

function short(must: TestHall['must']): Pick<TestHall, 'take' | 'staff'> {
  return {
    take: async (service = 'tax') =>
      (await must('device:kiosk', 'take-number', { legs: [{ service }], channel: 'kiosk' })).ticket,
    staff: async (window) => {
      await must(`clerk:${window}`, 'sign-in', { window });
      await must(`clerk:${window}`, 'open-window', { window });
    },
  };
}

function actorOf(who: Who): Actor {
  const [role = '', id = role] = who.split(':');
  return { role: role as ActorRole, id, console: role === 'clerk' ? `desk-${id}` : '' };
}

/** A random sequence that is the same for the same seed: numbers in [0, 1). */
export function seeded(seed: string): () => number {
  let turn = 0;
  return () => parseInt(hash('sha256', `${seed}/${++turn}`, 'hex').slice(0, 12), 16) / 2 ** 48;
}
