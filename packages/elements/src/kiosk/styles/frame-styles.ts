import { css } from 'lit';

/** Header, screen and bar, filling whatever the page gives; text follows the shorter side of the screen. */
export const frameStyles = css`
  :host {
    --_text-base: clamp(18px, 2.5vmin, 32px);
    --_target: max(60px, calc(var(--_text) * 2.6));
    --_edge: clamp(16px, 3.4vmin, 48px);
    --_side: max(var(--_edge), calc((100% - 84rem) / 2));
    height: 100%;
    min-height: 20em;
    overflow: hidden;
    user-select: none;
    -webkit-user-select: none;
  }
  :host([size='elder']) {
    --_target: max(60px, calc(var(--_text) * 2.3));
  }
  .kiosk {
    position: relative;
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr) auto auto;
    grid-template-areas: 'header' 'stale' 'screen' 'hint' 'bar';
    height: 100%;
  }
  .low {
    grid-template-rows: 32% auto minmax(0, 1fr) auto auto;
  }
  [part='header'] {
    grid-area: header;
  }
  [part='bar'] {
    grid-area: bar;
  }
  .head {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--_edge);
    padding: calc(var(--_edge) * 0.8) var(--_side) 0;
  }
  .hall-name {
    font-weight: 700;
  }
  .now {
    display: flex;
    flex: none;
    align-items: baseline;
    gap: 0.6em;
    font-size: var(--_text-s);
  }
  .now .number {
    font-size: var(--_text-l);
    font-weight: 700;
  }
  .stale {
    grid-area: stale;
    padding: 0.5em var(--_side);
    color: var(--_late);
    font-size: var(--_text-s);
    font-weight: 600;
  }
  .screen {
    grid-area: screen;
    min-height: 0;
    padding: calc(var(--_edge) * 0.8) var(--_side) 0;
  }
  .screen > section {
    width: 100%;
    height: 100%;
    min-height: 0;
  }
  h1 {
    font-size: var(--_text-xl);
  }
  h1:focus-visible {
    outline: none;
  }
  .bar {
    display: grid;
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: calc(var(--_edge) * 0.4);
    padding: calc(var(--_edge) * 0.6) var(--_side) calc(var(--_edge) * 0.8);
  }
  .bar button {
    flex-direction: column;
    gap: 0.2em;
    padding: 0.5em 0.3em;
    font-size: var(--_text-s);
    background: var(--_surface);
  }
  .bar button[aria-pressed='true'] {
    background: var(--_go-soft);
  }
  .bar .icon {
    width: 1.6em;
    height: 1.6em;
  }
  .notice {
    display: flex;
    align-items: center;
    gap: 0.7em;
    padding: 0.7em 1em;
    border-radius: var(--_radius);
    background: var(--_sunken);
  }
  .notice.late {
    color: var(--_late);
    background: var(--_late-soft);
  }
  .notice.go {
    color: var(--_go);
    background: var(--_go-soft);
  }
  .notice strong {
    display: block;
  }
  .hall-name,
  .now {
    line-height: 1.2;
  }
  @media (orientation: portrait) {
    :host {
      --_text-base: clamp(18px, 2.9vmin, 36px);
    }
  }
  @media (max-width: 40rem) {
    .now .soft {
      display: none;
    }
  }
`;
