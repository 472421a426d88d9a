import { css } from 'lit';

/** Queues, windows and advice side by side; alerts above them. */
export const boardStyles = css`
  .alerts {
    max-height: 9.5em;
    overflow: auto;
    background: var(--_late-soft);
  }
  .alerts li {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: 48px;
    padding: 0.1em 1.5em;
    color: var(--_late);
    font-weight: 600;
  }
  .alerts li > span:first-of-type {
    flex: 1;
  }
  .alerts .soft {
    font-weight: 400;
  }
  .alerts [data-seen='true'] {
    color: var(--_ink);
    background: var(--_paper);
    font-weight: 400;
    min-height: 36px;
  }
  .alerts button {
    min-height: 44px;
    color: inherit;
    background: transparent;
    border-color: currentColor;
  }
  .halls {
    display: grid;
    grid-template: minmax(0, 1fr) / 336px minmax(0, 1fr) auto;
    height: 100%;
  }
  .halls > * {
    position: relative;
    min-height: 0;
    overflow: auto;
    padding: 0.6em 1.1em 1.5em;
  }
  .halls h2,
  .advice h2 {
    margin: 0.5em 0 0.25em;
    font-size: 1.1em;
  }
  .halls > section > h2:first-child {
    margin-top: 0;
  }
  .tiles {
    border-inline-end: 1px solid var(--_line);
  }
  .tiles .soft {
    margin-bottom: 0.5em;
    font-size: 0.9em;
    line-height: 1.3;
  }
  .tile {
    display: grid;
    grid-template-columns: 1.25em minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 0.55em;
    row-gap: 0.1em;
    width: 100%;
    min-height: 60px;
    padding: 0.4em 0;
    border: 0;
    border-bottom: 1px solid var(--_line);
    border-radius: 0;
    background: transparent;
    font-weight: 400;
    text-align: start;
    cursor: grab;
  }
  .tile .name {
    font-weight: 600;
  }
  .tile .prefix {
    min-width: 0;
  }
  .tile .number {
    font-size: 1.5em;
  }
  .tile .detail {
    grid-column: 2 / -1;
    color: var(--_ink-soft);
    font-size: 0.9em;
  }
  .tile[data-light='late'] .number {
    color: var(--_late);
  }
  /* Takes no room: a browser gives a drag up when what is dragged moves away under it. */
  .drop-hint {
    position: sticky;
    top: 0;
    z-index: 2;
    height: 2.4em;
    margin-bottom: -2.4em;
    padding: 0.4em 0.8em;
    pointer-events: none;
    border-radius: 8px;
    color: var(--_on-go);
    background: var(--_go);
    font-weight: 600;
  }
  .windows {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(158px, 1fr));
    gap: 0.6em;
  }
  .window {
    display: flex;
    flex-direction: column;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.35;
  }
  .window > button {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    justify-content: stretch;
    gap: 0.1em;
    flex: 1;
    padding: 0.5em 0.65em;
    background: transparent;
    font-weight: 400;
    line-height: inherit;
    text-align: start;
  }
  .window > button[aria-pressed='true'] {
    color: inherit;
    background: var(--_go-soft);
  }
  .window[data-status='closed'] {
    background: transparent;
    color: var(--_ink-soft);
  }
  .window[data-status='closed'] > button {
    color: inherit;
  }
  .window[data-drop='yes'] {
    outline: 3px dashed var(--_go);
    background: var(--_go-soft);
  }
  .window[data-drop='no'] {
    opacity: 0.35;
  }
  .window .top,
  .window .flag,
  .window .state {
    display: flex;
    align-items: center;
    gap: 0.25em;
  }
  .window .top {
    justify-content: space-between;
  }
  .window .number {
    font-size: 1.55em;
  }
  .window .state,
  .window .who,
  .window .serves,
  .window .flag {
    font-size: 0.9em;
  }
  .window .icon {
    width: 1.1em;
    height: 1.1em;
  }
  .window .state[data-open='true'] {
    color: var(--_go);
  }
  .window .present {
    font-variant-numeric: tabular-nums;
  }
  .window .who,
  .window .serves {
    color: var(--_ink-soft);
  }
  .window .who {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .flag {
    font-weight: 600;
  }
  .flag.late {
    color: var(--_late);
  }
  .extra {
    display: grid;
    gap: 0.3em;
    padding: 0 0.65em 0.6em;
  }
  .extra li {
    padding: 0.15em 0.55em;
    border: 1px solid var(--_near);
    border-radius: 6px;
    color: var(--_near);
    background: var(--_near-soft);
    font-size: 0.9em;
    font-weight: 600;
    cursor: grab;
  }
  .tiles[data-drop='yes'] {
    outline: 2px dashed var(--_go);
    outline-offset: -6px;
    background: var(--_go-soft);
  }
  .advice {
    width: 330px;
    border-inline-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  .advice .presets {
    margin: 0 0 1em;
  }
  .advice .switch {
    justify-content: space-between;
    width: 100%;
  }
  .advice .switch .answer {
    padding: 0.1em 0.7em;
    border: 1px solid currentColor;
    border-radius: 999px;
  }
  .advice .switch[aria-checked='true'] .answer {
    color: var(--_on-go);
    background: var(--_go);
    border-color: var(--_go);
  }
  .advice .soft {
    font-size: 0.92em;
  }
  .advice ol {
    margin: 0.6em 0 1.2em;
  }
  .advice ol li {
    padding: 0.7em 0;
    border-top: 1px solid var(--_line);
  }
  .advice h3 {
    font-size: 1em;
  }
  .gain {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.6em;
    margin-top: 0.3em;
  }
  .gain button {
    flex: none;
  }
  .saved {
    display: block;
    color: var(--_go);
    white-space: nowrap;
  }
  @media (max-width: 1000px) {
    .halls {
      display: block;
      overflow: auto;
    }
    .advice {
      width: auto;
    }
  }
`;
