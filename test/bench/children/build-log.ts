/**
 * Makes a long log fast: whole days of visits decided by the core and appended in large batches, without HTTP and without
 * waiting for each command. Called again it goes on where the log ends.
 */
import { decide, policies, type HallCommand, type HallState } from '@hallkit/core';
import { createLogger, HallRegistry } from '@hallkit/server';
import { sealEvents, type EventDraft, type Head } from '@hallkit/store';
import { openSqliteStore } from '@hallkit/store-sqlite';
import { join } from 'node:path';
import { encodeEvent } from '../../../packages/server/src/host/event-codec.ts';
import { benchHallFile, clerkOf, commandAt, takeNumber } from '../bench-hall.ts';
import { answerParent, settings } from '../parent.ts';

/** How many events to add, and into which folder. */
export interface BuildSettings {
  readonly directory: string;
  readonly events: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const visitsPerDay = 5_000;
const eventsPerVisit = 4;
const visitEveryMs = 5_000;
const stepMs = 1_000;
/** How many still wait at the end. */
const waitingAtEnd = 500;
const batchEvents = 4_000;

const { directory, events: wanted } = settings<BuildSettings>();
const file = benchHallFile();
const stream = `hall/${file.id}`;
const store = await openSqliteStore({ file: join(directory, 'hall.db') });
/** Shanghai's midnight; days begin there, so that no visit is cut in two. */
const midnight = Math.floor((Date.now() + 8 * hourMs) / dayMs) * dayMs - 8 * hourMs;
const days = Math.ceil(wanted / (visitsPerDay * eventsPerVisit));

/** The log grows in batches; `state` is the hall after its last event. */
class LogBuilder {
  state: HallState;
  added = 0;
  #head: Head;
  #drafts: EventDraft[] = [];

  constructor(state: HallState, head: Head) {
    this.state = state;
    this.#head = head;
  }

  async add(command: HallCommand): Promise<void> {
    const decision = decide(this.state, command, policies);
    if (!decision.ok) throw new Error(`${command.action} was refused: ${decision.rejection.code}`);
    this.state = decision.state;
    for (const event of decision.events)
      this.#drafts.push(encodeEvent(event, { stream, wallAt: event.at, bodyHash: command.commandId }));
    this.added += decision.events.length;
    if (this.#drafts.length >= batchEvents) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#drafts.length === 0) return;
    const sealed = sealEvents(this.#head, this.#drafts);
    const result = await store.append({ stream, expected: this.#head, events: sealed });
    if (result.kind !== 'appended') throw new Error(`the log is not ours alone: ${result.kind}`);
    this.#head = sealed.at(-1) ?? this.#head;
    this.#drafts = [];
  }
}

/** The hall as its log leaves it; a new log begins with its hall file, at `at`. */
async function openHall(at: number): Promise<LogBuilder> {
  const clock = { now: () => at, after: () => () => undefined };
  const halls = [{ name: 'bench hall', text: JSON.stringify(file) }];
  const registry = await HallRegistry.open({ store, clock, logger: createLogger('error'), halls });
  const position = registry.get(file.id)?.position;
  await registry.close();
  if (position === undefined) throw new Error('the bench hall is not there');
  return new LogBuilder(position.state, position.head);
}

async function openWindows(log: LogBuilder, at: number): Promise<void> {
  for (const { id, status } of log.state.windows) {
    if (status === 'open') continue;
    await log.add(commandAt(at, clerkOf(id), 'sign-in', { window: id }));
    await log.add(commandAt(at, clerkOf(id), 'open-window', { window: id }));
  }
}

/** Taken, called, started and finished, `stepMs` apart. */
async function visit(log: LogBuilder, nth: number, at: number, stepMs: number): Promise<void> {
  const { id: window, services } = file.windows[nth % file.windows.length] ?? { id: '', services: [] };
  const service = services.find((id) => id !== '*') ?? file.services[nth % file.services.length]?.id ?? '';
  const actor = clerkOf(window);
  await log.add(takeNumber(at, file, service, nth));
  await log.add(commandAt(at + stepMs, actor, 'call-next', { window }));
  await log.add(commandAt(at + 2 * stepMs, actor, 'start-service', { window }));
  await log.add(commandAt(at + 3 * stepMs, actor, 'finish-service', { window, outcome: 'done' }));
}

async function build(): Promise<{ added: number; tookMs: number }> {
  const startedAt = performance.now();
  const firstAt = midnight - days * dayMs;
  const log = await openHall(firstAt);
  const isNew = log.state.at <= firstAt;
  await openWindows(log, log.state.at);
  for (let nth = 0; log.added < wanted - waitingAtEnd; nth++) {
    const [day, visitOfDay] = [Math.floor(nth / visitsPerDay), nth % visitsPerDay];
    // What is added to a log that a server has run on stands still: no day may turn between a take and its call.
    if (isNew) await visit(log, nth, firstAt + day * dayMs + (visitOfDay + 1) * visitEveryMs, stepMs);
    else await visit(log, nth, log.state.at, 0);
  }
  for (let nth = 0; log.added < wanted; nth++)
    await log.add(takeNumber(log.state.at, file, file.services[nth % file.services.length]?.id ?? '', nth));
  await log.flush();
  return { added: log.added, tookMs: performance.now() - startedAt };
}

answerParent({}, { build }, () => store.close());
