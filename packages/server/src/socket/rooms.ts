import type { ViewName, ViewParams } from '@hallkit/protocol';
import type { Clock } from '../clock.ts';
import type { HallHost } from '../host/hall-host.ts';
import type { HallAdvance } from '../host/journal.ts';
import { limits } from '../limits.ts';
import { ProblemError } from '../problem-error.ts';
import type { Rows } from '../view/view-input.ts';
import { Room, type RoomAudience, type RoomSource } from './room.ts';

/** One view of one hall. */
export interface RoomSpec {
  readonly hall: string;
  readonly view: ViewName;
  readonly params: ViewParams[ViewName];
}

/** Builds a view. Throws a `ProblemError` when what it is about is not there. */
export type Project = (spec: RoomSpec, host: HallHost, now: number) => Rows;

/** What rooms are made of. */
export interface RoomsOptions {
  readonly project: Project;
  readonly clock: Clock;
  readonly soon: (work: () => void) => void;
  /** The sockets behind a room of this name. */
  readonly audienceOf: (room: string, onFailed: (error: unknown) => void) => RoomAudience;
  /** A room is over for those who followed it. */
  readonly onClosed: (room: string, error: unknown) => void;
}

interface HallRooms {
  readonly rooms: Map<string, Room>;
  readonly stop: () => void;
}

/** Every room somebody follows. A room begins with its first follower and ends with its last. */
export class Rooms {
  readonly #options: RoomsOptions;
  readonly #halls = new Map<string, HallRooms>();
  #count = 0;

  constructor(options: RoomsOptions) {
    this.#options = options;
  }

  get count(): number {
    return this.#count;
  }

  /** The room of a view, begun if need be. Throws what projecting throws, or `overloaded`. */
  open(spec: RoomSpec, host: HallHost): Room {
    const name = roomName(spec);
    const hall = this.#halls.get(spec.hall) ?? this.#openHall(spec.hall, host);
    const known = hall.rooms.get(name);
    if (known) return known;
    if (this.#count >= limits.roomsMax)
      throw new ProblemError('overloaded', 'Too many different views.', {}, 5);
    const room = this.#makeRoom(name, spec, host);
    hall.rooms.set(name, room);
    this.#count += 1;
    return room;
  }

  /** A socket lets a room go. */
  leave(spec: RoomSpec, socket: string): void {
    const room = this.#halls.get(spec.hall)?.rooms.get(roomName(spec));
    room?.delete(socket);
    if (room?.isEmpty) this.#end(spec.hall, room);
  }

  /** Ends every room. */
  close(): void {
    for (const { rooms, stop } of this.#halls.values()) {
      stop();
      for (const room of rooms.values()) room.close();
    }
    this.#halls.clear();
    this.#count = 0;
  }

  #openHall(id: string, host: HallHost): HallRooms {
    const rooms = new Map<string, Room>();
    const stop = host.onAdvance((advance) => rooms.forEach((room) => room.advanced(advance)));
    const hall = { rooms, stop };
    this.#halls.set(id, hall);
    return hall;
  }

  #makeRoom(name: string, spec: RoomSpec, host: HallHost): Room {
    const { clock, soon, audienceOf } = this.#options;
    return new Room({
      name,
      clock,
      soon,
      pauseMs: spec.view === 'ticket' ? limits.ticketFiguresMs : 0,
      source: this.#sourceOf(spec, host),
      audience: audienceOf(name, (error) => this.#fail(spec, name, error)),
    });
  }

  #sourceOf(spec: RoomSpec, host: HallHost): RoomSource {
    const { project, clock } = this.#options;
    return {
      get cursor() {
        return host.cursor;
      },
      get readAt() {
        return host.readAt;
      },
      project: () => project(spec, host, clock.now()),
      isUrgent: (advance) => concernsOwnTicket(spec, advance),
    };
  }

  #fail(spec: RoomSpec, name: string, error: unknown): void {
    const room = this.#halls.get(spec.hall)?.rooms.get(name);
    if (room) this.#end(spec.hall, room);
    this.#options.onClosed(name, error);
  }

  #end(id: string, room: Room): void {
    room.close();
    const hall = this.#halls.get(id);
    if (!hall?.rooms.delete(room.name)) return;
    this.#count -= 1;
    if (hall.rooms.size > 0) return;
    hall.stop();
    this.#halls.delete(id);
  }
}

/** Name of a room: the same for all who ask for the same view, in whatever order they name its parameters. */
export function roomName({ hall, view, params }: RoomSpec): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) query.set(key, String(value));
  query.sort();
  return query.size === 0 ? `${hall}/${view}` : `${hall}/${view}?${query.toString()}`;
}

/** A visitor's own call never waits: their ticket is another object once anything has happened to it. */
function concernsOwnTicket({ view, params }: RoomSpec, { before, after, reset }: HallAdvance): boolean {
  if (view !== 'ticket') return false;
  const { ticket } = params as ViewParams['ticket'];
  return reset || before.state.tickets.get(ticket) !== after.state.tickets.get(ticket);
}
