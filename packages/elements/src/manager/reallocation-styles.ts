import { css } from 'lit';

/** What is chosen for a window: its services, the effect, and how it is applied. */
export const reallocationStyles = css`
  .allocation .check {
    justify-content: flex-start;
  }
  .allocation .check .figure {
    margin-inline-start: auto;
    color: var(--_ink-soft);
    font-size: 0.92em;
    white-space: nowrap;
  }
  .allocation .check [data-late='true'] {
    color: var(--_late);
  }
  .allocation .check em {
    padding: 0.05em 0.45em;
    border: 1px solid var(--_near);
    border-radius: 6px;
    color: var(--_near);
    background: var(--_near-soft);
    font-size: 0.85em;
    font-style: normal;
    font-weight: 600;
  }
  .settings .allocation {
    gap: 0.5em;
    margin-top: 0.5em;
  }
  .decide {
    position: sticky;
    bottom: -1.5em;
    display: grid;
    gap: 0.5em;
    margin-inline: -1.25em;
    padding: 0.6em 1.25em 1.25em;
    border-top: 2px solid var(--_line-strong);
    background: var(--_surface);
  }
  .decide .soft {
    font-size: 0.9em;
  }
  .settings h3 {
    margin-top: 0.75em;
    font-size: 1em;
  }
  .decide h3 {
    margin-top: 0;
  }
  .pair {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.6em;
  }
  .minutes {
    display: flex;
    gap: 0.3em;
  }
  .minutes legend {
    padding-bottom: 0.25em;
  }
  .settings .minutes label {
    position: relative;
    flex: 1;
    display: block;
    font-weight: 500;
  }
  .minutes input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .minutes span {
    display: grid;
    place-items: center;
    min-height: 44px;
    border: 2px solid var(--_line-strong);
    border-radius: 8px;
    white-space: nowrap;
  }
  .minutes :checked + span {
    border-color: var(--_go);
    color: var(--_go);
    background: var(--_go-soft);
    font-weight: 700;
  }
  .minutes :focus-visible + span {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .effect {
    max-height: 11em;
    overflow: auto;
  }
  .effect th,
  .effect td {
    padding: 0.2em 0.5em 0.2em 0;
    font-size: 0.92em;
  }
  .effect thead th {
    position: static;
    background: transparent;
  }
  .turn {
    white-space: nowrap;
    font-weight: 600;
  }
  [data-turn='better'] .turn {
    color: var(--_go);
  }
  [data-turn='worse'] .turn {
    color: var(--_late);
  }
  @media (forced-colors: active) {
    .minutes :checked + span {
      border-width: 4px;
    }
  }
`;
