import { css } from 'lit';

/** The console's frame: head, lines, and the work in two columns, made for 1366 × 768 and beyond. */
export const counterStyles = css`
  :host {
    --_text-base: 16px;
    height: 100%;
    min-height: 480px;
  }
  .console {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
    height: 100%;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 1em;
    padding: 0.5em 1.25em;
    background: var(--_surface);
    border-bottom: 1px solid var(--_line);
  }
  .head h1 {
    flex: none;
    font-size: 1.6em;
  }
  .head .services {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .head nav {
    display: flex;
    gap: 0.5em;
  }
  .head time {
    font-size: 1.3em;
    font-weight: 700;
  }
  .chip {
    flex: none;
    padding: 0.1em 0.7em;
    border-radius: 999px;
    border: 2px solid var(--_line-strong);
    font-weight: 600;
  }
  .chip[data-status='open'] {
    color: var(--_go);
    border-color: currentColor;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 0.6em;
    padding: 0.4em 1.25em;
    background: var(--_sunken);
    font-weight: 600;
  }
  .line span {
    flex: 1;
  }
  .line button {
    min-width: 44px;
    min-height: 44px;
    padding: 0;
  }
  .line.late {
    color: var(--_on-late);
    background: var(--_late);
  }
  .line.problem {
    color: var(--_late);
    background: var(--_late-soft);
  }
  .work {
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) minmax(340px, 30%);
    min-height: 0;
  }
  .present {
    display: grid;
    align-content: center;
    gap: 0.6em;
    min-height: 0;
    overflow: auto;
    padding: 1em 2em;
  }
  .present .mode {
    justify-self: start;
    color: var(--_ink-soft);
    font-size: 1.1em;
    font-weight: 600;
  }
  .mode[data-status='called'] {
    padding: 0.1em 0.7em;
    border-radius: 999px;
    color: var(--_on-calling);
    background: var(--_calling);
  }
  .present .number {
    font-size: 7.5em;
  }
  .present .service {
    font-size: 1.6em;
    font-weight: 700;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-top: 0.4em;
  }
  .tags li {
    padding: 0.1em 0.7em;
    border: 1px solid var(--_line-strong);
    border-radius: 999px;
  }
  .timer {
    display: flex;
    align-items: center;
    gap: 1em;
  }
  .timer .soft + .clock {
    margin-inline-start: 0.25em;
  }
  .timer .clock {
    font-size: 2em;
    font-weight: 700;
  }
  .timer[data-over='true'] {
    color: var(--_late);
    font-weight: 600;
  }
  .timer[data-over='true'] .soft {
    color: inherit;
  }
  progress {
    flex: 1;
    max-width: 20em;
    height: 10px;
    border: 0;
    border-radius: 5px;
    overflow: hidden;
    color: var(--_go);
    background: var(--_sunken);
    accent-color: var(--_go);
  }
  progress::-webkit-progress-bar {
    background: var(--_sunken);
  }
  progress::-webkit-progress-value {
    background: var(--_go);
  }
  .timer[data-over='true'] progress::-webkit-progress-value {
    background: var(--_late);
  }
  .free {
    font-size: 3em;
    font-weight: 700;
  }
  .free + .soft {
    font-size: 1.3em;
  }
  .waiting {
    display: grid;
    align-content: start;
    min-height: 0;
    overflow: auto;
  }
  .actions {
    position: relative;
    grid-area: 2 / 1;
    display: grid;
    gap: 0.75em;
    padding: 1em 2em 1.25em;
  }
  .side {
    grid-area: 1 / 2 / 3 / 3;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    min-height: 0;
    background: var(--_surface);
    border-inline-start: 1px solid var(--_line);
  }
  .lists {
    min-height: 0;
    overflow: auto;
    padding: 0.5em 1.25em 1.25em;
  }
  .figures {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.75em 1em;
    padding: 1em 1.25em;
    border-bottom: 1px solid var(--_line);
  }
  .figures dt {
    color: var(--_ink-soft);
  }
  .figures dd {
    font-size: 1.8em;
    font-weight: 700;
    line-height: 1.15;
    white-space: nowrap;
  }
  @media (max-width: 900px) {
    :host {
      height: auto;
    }
    .console,
    .work,
    .side {
      display: block;
    }
    .head {
      flex-wrap: wrap;
    }
  }
`;
