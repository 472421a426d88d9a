import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { HallClient } from '@hallkit/client';
import type { ViewRow } from '@hallkit/protocol';
import { LangController } from '../connection/lang-controller.ts';
import { ELEMENTS_VERSION } from '../version.ts';

/**
 * What every element of a hall has. Data comes from `rows` (plain), else from `client`, else from the client that the
 * closest `<hall-connection>` provides. Side-effect free: tags are defined by the modules `hall-*.ts`.
 */
export class HallElement extends LitElement {
  static readonly hallkitVersion = ELEMENTS_VERSION;

  /** Rows to show instead of a live view; the element then opens nothing. */
  @property({ attribute: false }) rows: readonly ViewRow[] | undefined;

  /** Client to use instead of the one in context. */
  @property({ attribute: false }) client: HallClient | undefined;

  /** `light` or `dark`; absent: the element's own default. */
  @property({ reflect: true }) theme: 'light' | 'dark' | undefined;

  /** `elder`: text of at least 30 px, targets of at least 60 px. */
  @property({ reflect: true }) size: 'elder' | undefined;

  /** Language of the screen, from the closest `lang`. */
  readonly language: LangController = new LangController(this);
}
