import { css } from 'lit';

/** Resets and the few shapes that every element shares. Second in its `styles`, after the theme. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--_ink);
    background: var(--_paper);
    font-family: var(--_font);
    font-size: var(--_text);
    line-height: var(--_line-height);
    -webkit-text-size-adjust: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1,
  h2,
  h3 {
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  .number {
    font-weight: 800;
    font-variant-numeric: tabular-nums lining-nums;
    letter-spacing: 0.01em;
    line-height: 1;
  }
  .figure {
    font-variant-numeric: tabular-nums lining-nums;
  }
  .soft {
    color: var(--_ink-soft);
  }
  .icon {
    width: 1.25em;
    height: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus {
    outline: none;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 3px;
  }
`;
