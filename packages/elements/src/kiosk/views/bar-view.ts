import { html, type TemplateResult } from 'lit';
import { helpIcon } from '../../icons/help.ts';
import { languageIcon } from '../../icons/language.ts';
import { lowReachIcon } from '../../icons/low-reach.ts';
import { speakerOffIcon } from '../../icons/speaker-off.ts';
import { speakerIcon } from '../../icons/speaker.ts';
import { textSizeIcon } from '../../icons/text-size.ts';
import type { KioskTexts } from '../kiosk-texts.ts';

/** How the visitor wants the kiosk to be. */
export interface KioskSettings {
  readonly large: boolean;
  readonly voice: boolean;
  readonly low: boolean;
}

/** What the bar's buttons do. */
export interface BarActions {
  switchLanguage(): void;
  toggle(setting: keyof KioskSettings): void;
  callGuide(): void;
}

/** Language, large text, voice, low reach and a guide: always in view, always in the same place. */
export function renderBar(texts: KioskTexts, settings: KioskSettings, actions: BarActions): TemplateResult {
  const other = texts.otherLanguage === 'English' ? 'en' : 'zh-CN';
  const toggle = (setting: keyof KioskSettings, icon: TemplateResult, label: string): TemplateResult =>
    html`<button
      data-setting=${setting}
      aria-pressed=${settings[setting] ? 'true' : 'false'}
      @click=${() => actions.toggle(setting)}
    >
      ${icon}<span>${label}</span>
    </button>`;
  return html`<nav class="bar" aria-label=${texts.settings}>
    <button data-setting="language" lang=${other} @click=${() => actions.switchLanguage()}>
      ${languageIcon}<span>${texts.otherLanguage}</span>
    </button>
    ${toggle('large', textSizeIcon, texts.largeText)}
    ${toggle('voice', settings.voice ? speakerIcon : speakerOffIcon, texts.voice)}
    ${toggle('low', lowReachIcon, texts.lowReach)}
    <button data-setting="guide" @click=${() => actions.callGuide()}>
      ${helpIcon}<span>${texts.callGuide}</span>
    </button>
  </nav>`;
}
