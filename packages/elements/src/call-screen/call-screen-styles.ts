import { css } from 'lit';

/**
 * The screen in three rows (head, calls with the band beside them, foot). Sizes come as `--_hero`, `--_number`,
 * `--_dense` and `--_label` (px) from `layout.ts`, which counts on the line heights set here.
 */
export const callScreenStyles = css`
  :host {
    --_hero: 200px;
    --_number: 140px;
    --_dense: 108px;
    --_label: 54px;
    --_gap: calc(var(--_label) * 0.6);
    contain: size layout;
    position: relative;
    width: 100%;
    height: 100%;
    min-height: 240px;
    aspect-ratio: 16 / 9;
    overflow: hidden;
    font-size: var(--_label);
    line-height: 1.15;
    cursor: none;
  }
  .screen {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr) 27%;
    height: 100%;
  }
  .screen[data-wide='false'] {
    grid-template: auto minmax(0, 1fr) auto auto / minmax(0, 1fr);
  }
  .head,
  .foot {
    grid-column: 1 / -1;
    display: flex;
    align-items: center;
    gap: 0.6em;
    height: calc(var(--_label) * 1.3);
    padding: 0 var(--_gap);
    overflow: hidden;
    white-space: nowrap;
  }
  .head h1,
  .head .stale,
  .foot p {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .head {
    background: var(--_surface);
    font-size: 0.72em;
    height: calc(var(--_label) * 1.3);
  }
  .head h1 {
    font-size: 1em;
    letter-spacing: 0.04em;
  }
  .head time {
    font-weight: 700;
    font-size: 1.25em;
  }
  .head[data-stale='true'] {
    color: var(--_on-late);
    background: var(--_late);
  }
  .stale {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 700;
  }
  .foot {
    background: var(--_surface);
    font-size: 0.8em;
    height: calc(var(--_label) * 1.3);
  }
  .foot[data-caption='true'] {
    color: var(--_calling-ink);
    font-weight: 700;
  }
`;

/** The calls. */
export const callStyles = css`
  .calls {
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    display: flex;
    flex-direction: column;
  }
  .columns {
    height: calc(var(--_label) * 0.75);
    padding: 0 var(--_gap);
    color: var(--_ink-soft);
    font-size: var(--_hero);
  }
  .columns span {
    font-size: calc(var(--_label) * 0.52);
  }
  .columns .status {
    text-align: end;
    white-space: nowrap;
  }
  .columns,
  .newest,
  .list li {
    display: grid;
    grid-template-columns: calc(var(--_number-signs) * 0.64em) 1em calc(var(--_window-signs) * 0.64em) minmax(
        0,
        1fr
      );
    align-items: center;
  }
  .newest {
    position: relative;
    flex: none;
    height: 1.25em;
    padding: 0 var(--_gap);
    font-size: var(--_hero);
    background: var(--_surface);
  }
  .newest[data-open='true'] {
    color: var(--_on-calling);
    background: var(--_calling);
  }
  .screen[data-stale='true'] .newest {
    color: var(--_ink);
    background: var(--_surface);
  }
  .newest .icon,
  .list .icon {
    justify-self: center;
    width: 0.6em;
    height: 0.6em;
    stroke-width: 2.6;
  }
  .number {
    white-space: nowrap;
  }
  .beside {
    display: grid;
    gap: 0.12em;
    min-width: 0;
    font-size: var(--_label);
    font-weight: 700;
  }
  .unit {
    font-size: 1.3em;
  }
  .again {
    font-size: 0.8em;
  }
  .place {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    min-width: 0;
    font-size: var(--_label);
    font-weight: 600;
    text-wrap: balance;
  }
  .beside .place,
  .place[data-long='true'] {
    font-size: calc(var(--_label) * 0.78);
  }
  .floor {
    margin-inline-end: 0.35em;
    font-size: var(--_label);
    font-weight: 600;
    white-space: nowrap;
  }
  .place .floor {
    font-size: inherit;
  }
  .place[data-long='false'] span {
    white-space: nowrap;
  }
  .list {
    flex: 1;
    min-height: 0;
    display: grid;
    align-content: start;
    grid-auto-rows: 1.04em;
    column-gap: var(--_gap);
    padding: 0 var(--_gap);
    font-size: var(--_number);
  }
  .list li {
    border-bottom: 1px solid var(--_line);
  }
  .list .window {
    color: var(--_calling-ink);
  }
  .beside,
  .list .place,
  .list > li > .floor {
    padding-inline-start: calc(var(--_gap) * 0.6);
  }
  .list .icon {
    color: var(--_ink-soft);
  }
  .list[data-density='compact'] {
    font-size: var(--_dense);
  }
  .list[data-density='columns'] {
    grid-template: repeat(var(--_dense-rows), 1.04em) / minmax(0, 1fr) minmax(0, 1fr);
    grid-auto-flow: column;
    font-size: var(--_dense);
  }
  .list[data-density='columns'] li {
    grid-template-columns:
      calc(var(--_number-signs) * 0.64em) 0.8em calc(var(--_window-signs) * 0.64em)
      minmax(0, 1fr);
  }
  .list[data-density='columns'] .floor {
    margin: 0;
    font-size: calc(var(--_label) * 0.8);
  }
  .list li[data-open='false'],
  .newest[data-open='false'] .window {
    color: var(--_ink-soft);
  }
  .list li[data-open='false'] .window {
    color: inherit;
  }
  .list li[data-saying='true'] {
    color: var(--_calling-ink);
  }
  .empty {
    flex: 1;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 0.5em;
    padding: var(--_gap);
    text-align: center;
  }
  .empty p:first-child {
    font-size: 2em;
    font-weight: 700;
  }
`;

/** The band beside the calls, the pulse, and the button for sound. */
export const bandStyles = css`
  .band {
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    padding: calc(var(--_gap) * 0.5) var(--_gap);
    background: var(--_sunken);
    font-size: 0.76em;
  }
  .band h2 {
    height: 1.6em;
    color: var(--_ink-soft);
    font-size: 0.8em;
    font-weight: 600;
  }
  .band li {
    display: flex;
    align-items: center;
    gap: 0.4em;
    height: 1.7em;
    border-bottom: 1px solid var(--_line);
  }
  .band .prefix {
    flex: none;
    min-width: 1.5em;
    color: var(--_ink-soft);
    font-weight: 700;
  }
  .band .service {
    flex: 1;
    min-width: 0;
    display: grid;
    line-height: 1.2;
  }
  .band .service span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 1;
    overflow: hidden;
  }
  .band .service[data-long='true'] {
    font-size: 0.7em;
  }
  .band .service[data-long='true'] span {
    -webkit-line-clamp: 2;
  }
  .band .service small {
    color: var(--_late);
    font-size: calc(var(--_label) * 0.36);
    line-height: 1.1;
  }
  .band .service[data-long='true'] span:not(:last-child) {
    -webkit-line-clamp: 1;
  }
  .band .count {
    font-weight: 800;
  }
  .sound {
    flex: none;
    min-height: 0;
    height: calc(var(--_label) * 1.1);
    padding: 0 0.8em;
    background: var(--_paper);
    font-size: max(16px, calc(var(--_label) * 0.5));
  }
  .newest[data-fresh='true']::after {
    content: '';
    position: absolute;
    inset: 0;
    background: var(--_paper);
    opacity: 0;
    pointer-events: none;
    animation: pulse 1s ease-in-out 4;
  }
  @keyframes pulse {
    50% {
      opacity: 0.3;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .newest[data-fresh='true']::after {
      animation: none;
    }
  }
  @media (hover: hover) {
    :host {
      cursor: auto;
    }
  }
  @media (forced-colors: active) {
    .newest {
      border: 6px solid Highlight;
    }
  }
`;
