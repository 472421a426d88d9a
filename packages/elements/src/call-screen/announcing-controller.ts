import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CallRow, ZoneRow } from '@hallkit/protocol';
import { wait } from './abortable-wait.ts';
import { AnnouncementPlayer, type Announcement } from './announcement-player.ts';
import { Announcer } from './announcer.ts';
import { spokenCallOf } from './call-place.ts';
import { storedMark } from './mark-store.ts';
import type { SpeechLanguage } from './spoken-text.ts';
import type { Voice } from './voice.ts';

/** What a screen tells its announcements; read after every update of the screen. */
export interface AnnouncingScreen {
  /** Id of the hall, '' while no row is known. */
  readonly hall: string;
  /** Zone of the screen, '' = the whole hall. */
  readonly zone: string;
  readonly calls: readonly CallRow[];
  readonly zones: readonly ZoneRow[];
  /** Newest seq of the view's log, 0 = unknown. */
  readonly head: number;
  readonly now: number;
  readonly voice: Voice | undefined;
  readonly chime: () => void;
  /** Languages a call is said in, first to last. */
  readonly languages: (call: CallRow) => readonly SpeechLanguage[];
}

/** Says what appears in a screen's rows, and renders the screen again at every caption. */
export class AnnouncingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #screen: () => AnnouncingScreen;
  #key = '';
  #announcer: Announcer | undefined;
  #player: AnnouncementPlayer | undefined;
  #current: Announcement | undefined;

  constructor(host: ReactiveControllerHost, screen: () => AnnouncingScreen) {
    this.#host = host;
    this.#screen = screen;
    host.addController(this);
  }

  /** What is being said now. */
  get current(): Announcement | undefined {
    return this.#current;
  }

  hostUpdated(): void {
    const screen = this.#screen();
    if (screen.hall === '') return;
    this.#follow(screen);
    this.#announcer?.see(screen.calls, screen.now, screen.head);
    void this.#player?.play();
  }

  hostDisconnected(): void {
    this.#player?.stop();
    this.#key = '';
  }

  /** One announcer per hall and zone: another zone has a mark of its own. */
  #follow({ hall, zone }: AnnouncingScreen): void {
    const key = `${hall}/${zone}`;
    if (key === this.#key) return;
    this.#key = key;
    this.#player?.stop();
    this.#announcer = new Announcer(storedMark(hall, zone));
    this.#player = new AnnouncementPlayer(this.#announcer, {
      call: (seq, language) => this.#spoken(seq, language),
      languages: (seq) => this.#languages(seq),
      voice: () => this.#screen().voice,
      chime: () => this.#screen().chime(),
      caption: (announcement) => this.#caption(announcement),
      wait,
    });
  }

  #row(seq: number): CallRow | undefined {
    return this.#screen().calls.find((call) => call.seq === seq);
  }

  #spoken(seq: number, language: SpeechLanguage) {
    const call = this.#row(seq);
    return call === undefined ? undefined : spokenCallOf(call, this.#screen().zones, language);
  }

  #languages(seq: number): readonly SpeechLanguage[] {
    const call = this.#row(seq);
    return call === undefined ? [] : this.#screen().languages(call);
  }

  #caption(announcement: Announcement | undefined): void {
    if (this.#current === announcement) return;
    this.#current = announcement;
    this.#host.requestUpdate();
  }
}
