/** The least a hall can be: arrays and objects written in place. No events, no undo, no figures, no reasons. */
import type { HallCommand, HallFile } from '@hallkit/core';

interface PlainTicket {
  readonly id: number;
  readonly service: string;
  readonly arrivedAt: number;
  status: 'waiting' | 'called' | 'serving' | 'finished';
}

interface PlainQueue {
  readonly tickets: PlainTicket[];
  /** Index of the next to be called. */
  head: number;
}

/** Takes the commands the core bench sends, and does to plain data what they mean. */
export class PlainHall {
  readonly #queues = new Map<string, PlainQueue>();
  readonly #windows = new Map<string, { services: readonly string[]; ticket: PlainTicket | undefined }>();
  #lastId = 0;

  constructor(file: HallFile) {
    const all = file.services.map(({ id }) => id);
    for (const id of all) this.#queues.set(id, { tickets: [], head: 0 });
    for (const { id, services } of file.windows)
      this.#windows.set(id, { services: services.includes('*') ? all : services, ticket: undefined });
  }

  /** Carries out one of the four commands of a visit. */
  run(command: HallCommand): void {
    if (command.action === 'take-number') this.#take(command.data.legs[0]?.service ?? '', command.at);
    else if (command.action === 'call-next') this.#call(command.data.window);
    else if (command.action === 'start-service') this.#mark(command.data.window, 'serving');
    else if (command.action === 'finish-service') this.#mark(command.data.window, 'finished');
  }

  #take(service: string, arrivedAt: number): void {
    this.#queues.get(service)?.tickets.push({ id: ++this.#lastId, service, arrivedAt, status: 'waiting' });
  }

  #call(window: string): void {
    const win = this.#windows.get(window);
    if (win === undefined) return;
    let oldest: PlainQueue | undefined;
    for (const service of win.services) oldest = this.#earlier(oldest, this.#queues.get(service));
    win.ticket = oldest?.tickets[oldest.head++];
    if (win.ticket !== undefined) win.ticket.status = 'called';
  }

  #mark(window: string, status: PlainTicket['status']): void {
    const ticket = this.#windows.get(window)?.ticket;
    if (ticket !== undefined) ticket.status = status;
  }

  #earlier(a: PlainQueue | undefined, b: PlainQueue | undefined): PlainQueue | undefined {
    const first = a?.tickets[a.head];
    const second = b?.tickets[b.head];
    if (first === undefined) return b;
    return second !== undefined && second.arrivedAt < first.arrivedAt ? b : a;
  }
}
