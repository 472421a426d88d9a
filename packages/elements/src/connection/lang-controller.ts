import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { HallRow } from '@hallkit/protocol';

/** A text of the hall file by language; `zh-CN` is always there. */
export type Texts = HallRow['name'];

/** Languages that every element speaks. */
export const languages = ['zh-CN', 'en'] as const;
export type Language = (typeof languages)[number];

/** Language of screens that say nothing about it. */
export const DEFAULT_LANGUAGE: Language = 'zh-CN';

/** Texts of one element in every language; a missing text does not compile. */
export type TextsByLanguage<T> = Readonly<Record<Language, T>>;

/** The language a tag like `en-GB` or `zh` stands for; the default for those we do not speak. */
export function languageOf(tag: string | null | undefined): Language {
  return tag?.toLowerCase().startsWith('en') === true ? 'en' : DEFAULT_LANGUAGE;
}

/**
 * Reads the language from the closest `lang` attribute, over shadow roots, and renders again when one changes.
 * `override` is for a screen whose visitor chose a language; it wins until it is undefined again.
 */
export class LangController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer: MutationObserver | undefined;
  #override: Language | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    if (typeof MutationObserver !== 'undefined') {
      this.#observer = new MutationObserver(() => host.requestUpdate());
    }
    host.addController(this);
  }

  get current(): Language {
    return this.#override ?? languageOf(closestLang(this.#host));
  }

  get override(): Language | undefined {
    return this.#override;
  }

  set override(language: Language | undefined) {
    this.#override = language;
    this.#host.requestUpdate();
  }

  /** An element's texts in the current language. */
  texts<T>(byLanguage: TextsByLanguage<T>): T {
    return byLanguage[this.current];
  }

  /** A text of the hall file in the current language, Chinese where it has no other. */
  pick(texts: Texts | null | undefined): string {
    return texts?.[this.current] ?? texts?.['zh-CN'] ?? '';
  }

  hostConnected(): void {
    for (const element of withLangAncestors(this.#host)) {
      this.#observer?.observe(element, { attributes: true, attributeFilter: ['lang'] });
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}

function closestLang(start: Element): string | null {
  for (const element of withLangAncestors(start)) {
    const lang = element.getAttribute('lang');
    if (lang !== null && lang !== '') return lang;
  }
  return null;
}

function* withLangAncestors(start: Element): Generator<Element> {
  let element: Element | null = start;
  while (element !== null) {
    yield element;
    const parent: Node | null = element.parentNode;
    element = element.parentElement ?? (parent instanceof ShadowRoot ? parent.host : null);
  }
}
