import { css, type CSSResult } from 'lit';
import { forced, night, paper, strongContrast } from './palettes.ts';
import { elderSizes, sizes } from './sizes.ts';

/** Everything on the host that follows the palettes, whatever the default. */
const common = css`
  :host([size='elder']) {
    ${elderSizes}
  }
  @media (prefers-contrast: more) {
    :host {
      ${strongContrast}
    }
  }
  @media (forced-colors: active) {
    :host,
    :host([theme]) {
      ${forced}
    }
  }
`;

/** Theme of an element that is light unless it carries `theme="dark"`. First in its `styles`. */
export const paperTheme: CSSResult = css`
  :host {
    ${sizes}
    ${paper}
  }
  :host([theme='dark']) {
    ${night}
  }
  ${common}
`;

/** Theme of a wall screen: dark unless it carries `theme="light"`. */
export const wallTheme: CSSResult = css`
  :host {
    ${sizes}
    ${night}
  }
  :host([theme='light']) {
    ${paper}
  }
  ${common}
`;
