import { css } from 'lit';

/** Buttons, lists, panels, the choice of a window and the gates. */
export const panelStyles = css`
  button[disabled] {
    cursor: default;
  }
  kbd {
    padding: 0 0.4em;
    border: 1px solid currentColor;
    border-radius: 4px;
    font: inherit;
    font-size: 0.8em;
    font-weight: 500;
    opacity: 0.85;
  }
  .next {
    display: grid;
    grid-template-columns: 1fr auto;
    justify-items: start;
    align-items: center;
    padding: 0.6em 1.25em;
    text-align: start;
  }
  .next .main {
    font-size: 2em;
  }
  .next .more {
    grid-area: 2 / 1;
    font-weight: 500;
  }
  .next kbd {
    grid-area: 1 / 2 / 3 / 3;
    font-size: 1.3em;
  }
  .main-actions,
  .more-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  .main-actions button {
    flex: 1 1 7em;
    min-height: 56px;
    white-space: nowrap;
  }
  .more-actions {
    align-items: center;
  }
  /* Above the actions and in nobody's way: it comes and goes, and no button may move under a hand. */
  .undo {
    position: absolute;
    inset-inline-end: 2em;
    bottom: 100%;
    border-color: var(--_ink);
    background: var(--_paper);
  }
  .auto {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    min-height: 44px;
    margin-inline-start: auto;
    font-weight: 600;
    cursor: pointer;
  }
  .auto input {
    width: 1.4em;
    height: 1.4em;
    margin: 0;
    accent-color: var(--_go);
  }
  .lists h2,
  .panel h2 {
    margin: 0.9em 0 0.35em;
    font-size: 1em;
  }
  .tickets li {
    display: flex;
    align-items: center;
    gap: 0.75em;
    min-height: 40px;
    border-bottom: 1px solid var(--_line);
  }
  .tickets .number {
    flex: none;
    min-width: 3.1em;
    font-size: 1.15em;
  }
  .tickets .service {
    flex: 1;
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .tickets .soft {
    white-space: nowrap;
    font-size: 0.9em;
  }
  .tickets button {
    min-height: 44px;
    margin: 3px 0;
    padding: 0.2em 0.7em;
  }
  .call-number {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0.6em;
    margin-top: 0.5em;
  }
  .panel header {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .panel h2 {
    font-size: 1.25em;
  }
  .panel form {
    display: grid;
    gap: 0.9em;
  }
  .panel label {
    display: grid;
    gap: 0.25em;
    font-weight: 600;
  }
  .panel label.radio {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-height: 44px;
    font-weight: 400;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .radio input {
    width: 1.3em;
    height: 1.3em;
    accent-color: var(--_go);
  }
  .choices {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0.6em;
  }
  .choices button {
    min-height: 56px;
  }
  .gate {
    display: grid;
    align-content: start;
    justify-items: start;
    gap: 0.75em;
    min-height: 0;
    overflow: auto;
    padding: 2.5em 2em;
  }
  .gate h1 {
    font-size: 2.2em;
  }
  .gate-actions {
    display: flex;
    gap: 0.75em;
  }
  .gate-actions .go,
  .gate-actions .late {
    min-height: 64px;
    padding: 0.4em 1.8em;
    font-size: 1.25em;
  }
  .reading {
    display: grid;
    grid-template-columns: 1fr 1fr;
    align-items: start;
  }
  .windows {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(88px, 1fr));
    gap: 0.6em;
    width: 100%;
  }
  .windows button {
    display: grid;
    gap: 0.2em;
    width: 100%;
    padding: 0.6em 0.4em;
  }
  .windows .number {
    font-size: 1.6em;
  }
  .windows small {
    color: var(--_ink-soft);
    font-weight: 500;
  }
`;
