import { ContextProvider } from '@lit/context';
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { createHallClient, type ConnectionState, type HallClient, type TokenGiver } from '@hallkit/client';
import { base } from '../theme/base.ts';
import { paperTheme } from '../theme/theme.ts';
import { ELEMENTS_VERSION } from '../version.ts';
import { ageText } from '../texts/age-text.ts';
import { HallConnectionChange } from '../events/connection-change.ts';
import { clientContext } from './client-context.ts';
import { ClockController } from './clock-controller.ts';
import { connectionTexts } from './connection-texts.ts';
import { LangController } from './lang-controller.ts';

/**
 * Connects every hall element inside it: makes one client of `url`, `hall` and `token` (or takes `client`) and provides
 * it by context. Shows nothing while the connection is live; otherwise a line with the age of what is shown, unless
 * `quiet`. It closes only a client that it made itself.
 *
 * @slot - The hall elements.
 * @csspart status - The line shown while the connection is stale or offline.
 * @fires hall-connection-change - The connection became live, stale, offline, or is being made.
 */
export class HallConnection extends LitElement {
  static readonly hallkitVersion = ELEMENTS_VERSION;

  static override readonly styles = [
    paperTheme,
    base,
    css`
      :host {
        background: transparent;
      }
      .status {
        position: sticky;
        top: 0;
        z-index: 1;
        padding: 0.5em 1em;
        color: var(--_on-late);
        background: var(--_late);
        font-weight: 600;
        text-align: center;
      }
      .status[data-status='connecting'] {
        color: var(--_ink);
        background: var(--_sunken);
      }
    `,
  ];

  /** Origin of the server, e.g. `https://hall.example`; '' = the page's own. */
  @property() url = '';

  /** Id of the hall. */
  @property() hall = '';

  /** Console id of a counter, so that the newest console of a window acts. */
  @property() console: string | undefined;

  /** Shows no line of its own: the elements inside say how fresh they are. */
  @property({ type: Boolean }) quiet = false;

  /** Where access tokens come from. Nothing is connected before it is there. */
  @property({ attribute: false }) token: TokenGiver | undefined;

  /** Who the tokens stand for: after a reload only the same one's commands are sent again. */
  @property() principal: string | undefined;

  /** A client made elsewhere, instead of `url`, `hall` and `token`. */
  @property({ attribute: false }) client: HallClient | undefined;

  readonly #language = new LangController(this);
  readonly #provider = new ContextProvider(this, { context: clientContext, initialValue: undefined });
  readonly #clock = new ClockController(this, () => this.#provider.value?.now() ?? Date.now());
  #made: HallClient | undefined;
  #stopListening: (() => void) | undefined;

  /** Client that the elements inside use. */
  get current(): HallClient | undefined {
    return this.#provider.value;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#letGo();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const reconnects = (['client', 'token', 'url', 'hall', 'console', 'principal'] as const).some((name) =>
      changed.has(name),
    );
    if (reconnects || !this.hasUpdated) this.#connect();
  }

  protected override render(): TemplateResult {
    return html`${this.#renderStatus()}<slot></slot>`;
  }

  #renderStatus(): TemplateResult | typeof nothing {
    const state = this.#provider.value?.connection;
    if (this.quiet || state === undefined || state.status === 'live') return nothing;
    return html`<div class="status" part="status" role="status" data-status=${state.status}>
      ${this.#text(state)}
    </div>`;
  }

  #text(state: ConnectionState): string {
    const texts = this.#language.texts(connectionTexts);
    if (state.status === 'connecting' || state.status === 'live') return texts.connecting;
    if (state.freshAt === 0) return texts.offline;
    const age = ageText(this.#clock.now - state.freshAt, this.#language.current);
    return state.status === 'stale' ? texts.stale(age) : texts.offlineSince(age);
  }

  #connect(): void {
    this.#letGo();
    const client = this.client ?? this.#make();
    this.#provider.setValue(client);
    this.#stopListening = client?.onConnection((state) => this.#changed(state));
  }

  #make(): HallClient | undefined {
    const { url, hall, token, console, principal } = this;
    if (hall === '' || token === undefined) return undefined;
    const origin = url === '' ? location.origin : url;
    this.#made = createHallClient({
      url: origin,
      hall,
      token,
      ...(console !== undefined && { console }),
      ...(principal !== undefined && { principal }),
    });
    return this.#made;
  }

  #letGo(): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#provider.setValue(undefined);
    this.#made?.close();
    this.#made = undefined;
  }

  #changed(state: ConnectionState): void {
    this.requestUpdate();
    this.dispatchEvent(new HallConnectionChange(state));
  }
}
