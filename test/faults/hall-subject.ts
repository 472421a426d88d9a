import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';

import { emptyHall, freezeHall, type HallState } from '@hallkit/core';
import { genesis, verifyStore } from '@hallkit/store';

import { LogReader } from '../../packages/server/src/host/log-reader.ts';
import { checkCommands } from './check-commands.ts';
import { checkCalls, checkNumbers } from './check-tickets.ts';
import type { CrashSubject } from './crash-rounds.ts';
import { crashedHall, openHall, serveHall, type OpenedHall } from './crashed-hall.ts';
import { enrol } from './enrol.ts';
import { clerkDay, kioskDay } from './hall-day.ts';
import { Ledger } from './ledger.ts';
import { PatientClient, type ClientWorld, type Identity } from './patient-client.ts';
import { seededRandom } from './seeded-random.ts';
import { ServerLine } from './server-line.ts';
import { dataFileIn, everyEvent } from './store-subject.ts';
import type { SubjectCommand, SubjectProcess } from './subject-process.ts';

const listening = 'listening ';

/**
 * The real server under kiosks and clerks that press on through every crash: what was unanswered is sent again under
 * the same id once the server is back. Serves one folder.
 */
export class HallSubject implements CrashSubject {
  readonly #preload: string | undefined;
  readonly #line = new ServerLine();
  readonly #ledger = new Ledger();
  #random = seededRandom(0);

  /** With `preload` a deliberate bug goes with the server. */
  constructor(preload?: string) {
    this.#preload = preload;
  }

  /** Makes the data file with its users and devices; the clients then wait for the server. */
  async prepare(folder: string): Promise<void> {
    const hall = await openHall(dataFileIn(folder));
    const server = await serveHall(hall);
    const { kiosks, clerks } = await enrol(server.auth);
    await server.close();
    await hall.close();
    const random = (): number => this.#random();
    for (const kiosk of kiosks) this.#let(kioskDay(this.#client(kiosk), random));
    clerks.forEach((clerk, n) =>
      this.#let(clerkDay(this.#client(clerk), crashedHall.windows[n]!.id, random)),
    );
  }

  command(folder: string): SubjectCommand {
    const script = join(import.meta.dirname, 'hall-process.ts');
    const preload = this.#preload === undefined ? {} : { preload: this.#preload };
    return { script, args: [dataFileIn(folder)], ...preload };
  }

  /** Lets the clients go on until the process has ended. */
  async drive(running: SubjectProcess, seed: number): Promise<void> {
    this.#random = seededRandom(seed);
    this.#ledger.onAnswer = (commandId) => running.say(`ack ${commandId}`);
    await running.heard((line) => line.startsWith(listening));
    const line = running.lines.find((each) => each.startsWith(listening));
    if (line !== undefined) this.#line.opened(line.slice(listening.length));
    await running.ended;
    await this.#line.lost();
  }

  /** Opens the file as a server does and holds it against everything any client was told. */
  async check(folder: string): Promise<string[]> {
    const hall = await openHall(dataFileIn(folder));
    try {
      const events = await everyEvent(hall.store, `hall/${crashedHall.id}`);
      return [
        ...this.#ledger.complaints,
        ...(await checkChains(hall)),
        ...checkCommands(events, this.#ledger),
        ...checkNumbers(events),
        ...checkCalls(events),
        ...(await checkState(hall)),
      ];
    } finally {
      await hall.close();
    }
  }

  #client(identity: Identity): PatientClient {
    const random = (): number => this.#random();
    const world: ClientWorld = { hall: crashedHall.id, line: this.#line, ledger: this.#ledger, random };
    return new PatientClient(identity, world);
  }

  #let(day: Promise<never>): void {
    day.catch((error: unknown) => this.#ledger.complaints.push(String(error)));
  }
}

async function checkChains({ store }: OpenedHall): Promise<string[]> {
  const reports = await verifyStore(store);
  return reports.flatMap(({ stream, firstBad }) =>
    firstBad ? [`${stream} is broken at ${firstBad.seq}: ${firstBad.why}`] : [],
  );
}

/** What a start made of the newest snapshot and the tail must be what the whole log makes. */
async function checkState({ store, registry }: OpenedHall): Promise<string[]> {
  const host = registry.get(crashedHall.id)!;
  const reader = new LogReader(store, host.stream);
  const { state, head } = await reader.toHead({ state: emptyHall(), head: genesis });
  const same =
    head.hash === host.position.head.hash &&
    state.waiting === host.state.waiting &&
    isDeepStrictEqual(asSaved(state), asSaved(host.state));
  return same ? [] : [`the state from the snapshot differs from the log's at ${head.seq}`];
}

function asSaved(state: HallState): unknown {
  return JSON.parse(JSON.stringify(freezeHall(state)));
}
