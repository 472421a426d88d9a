import { css } from 'lit';

/** The manager's board, made for 1440 × 900. */
export const managerStyles = css`
  :host {
    --_text-base: 16px;
    height: 100%;
    min-height: 480px;
  }
  .board {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 1em;
    padding: 0.5em 1.5em;
    background: var(--_surface);
    border-bottom: 1px solid var(--_line);
  }
  .head h1 {
    font-size: 1.5em;
  }
  .head time {
    margin-inline-start: auto;
    font-size: 1.3em;
    font-weight: 700;
  }
  .head .state {
    padding: 0.05em 0.65em;
    border: 1px solid currentColor;
    border-radius: 999px;
    color: var(--_ink-soft);
    font-weight: 600;
    white-space: nowrap;
  }
  .head .state[data-open='true'],
  td .state[data-open='true'] {
    color: var(--_go);
  }
  td .state {
    color: var(--_ink-soft);
    font-weight: 600;
  }
  .loading {
    padding: 3em 1.5em;
    font-size: 1.4em;
    font-weight: 600;
  }
  .line {
    display: flex;
    align-items: center;
    gap: 0.6em;
    padding: 0.4em 1.5em;
    font-weight: 600;
  }
  .line span {
    flex: 1;
  }
  .line.late {
    color: var(--_on-late);
    background: var(--_late);
  }
  .line.problem {
    color: var(--_late);
    background: var(--_late-soft);
  }
  .line.done {
    padding-block: 0.2em;
    color: var(--_go);
    background: var(--_go-soft);
  }
  .light {
    display: inline-flex;
  }
  .light[data-light='good'] {
    color: var(--_go);
  }
  .light[data-light='near'] {
    color: var(--_near);
  }
  .light[data-light='late'] {
    color: var(--_late);
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: 1.2em;
    padding: 0.7em 1.5em 0.4em;
  }
  .figures dt {
    color: var(--_ink-soft);
  }
  .figures dd.figure {
    display: flex;
    align-items: center;
    gap: 0.25em;
    font-size: 1.8em;
    font-weight: 700;
    line-height: 1.2;
    white-space: nowrap;
  }
  .figures [data-light='late'] dd.figure {
    color: var(--_late);
  }
  /* Read out after the figure, seen before it. */
  .figures .light {
    order: -1;
  }
  .figures .light .icon {
    width: 0.9em;
    height: 0.9em;
  }
  .figures .note {
    color: var(--_ink-soft);
    overflow: hidden;
    font-size: 0.9em;
    line-height: 1.3;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .content[data-settings='true'] .note {
    white-space: normal;
  }
  .tabs {
    display: flex;
    gap: 0.25em;
    padding: 0 1.5em;
    border-bottom: 1px solid var(--_line);
  }
  .tabs button {
    padding: 0.3em 1.1em;
    border: 0;
    border-bottom: 4px solid transparent;
    border-radius: 0;
    background: transparent;
    font-size: 1.1em;
  }
  .tabs [aria-selected='true'] {
    border-bottom-color: var(--_go);
    color: var(--_go);
  }
  .content {
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  }
  .content[data-settings='true'] {
    grid-template-columns: minmax(0, 1fr) 400px;
  }
  .work {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  /* What scrolls holds what is hidden from sight alone, or the page would grow by it. */
  .tab {
    position: relative;
    flex: 1;
    min-height: 0;
    overflow: auto;
    padding: 0.5em 1.5em 2em;
  }
  .tab[data-tab='board'] {
    padding: 0;
    overflow: hidden;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.35em 0.75em 0.35em 0;
    border-bottom: 1px solid var(--_line);
    text-align: start;
    white-space: nowrap;
  }
  thead th {
    position: sticky;
    top: -0.5em;
    background: var(--_paper);
    color: var(--_ink-soft);
    font-weight: 500;
  }
  tbody th {
    font-weight: 600;
    white-space: normal;
  }
  tr[data-service] th {
    padding-inline-start: 1.8em;
    text-indent: -1.8em;
  }
  tbody td:last-child {
    text-align: end;
  }
  td .bare,
  td .late {
    min-height: 44px;
  }
  .prefix {
    display: inline-block;
    min-width: 1.8em;
    text-indent: 0;
    color: var(--_ink-soft);
  }
  .strong {
    font-size: 1.25em;
    font-weight: 700;
  }
  [data-late='true'] {
    color: var(--_late);
    font-weight: 700;
  }
  [data-revoked='true'] {
    color: var(--_ink-soft);
  }
  .devices h2 {
    margin: 0.8em 0 0.4em;
    font-size: 1.1em;
  }
  .settings {
    position: relative;
    min-height: 0;
    overflow: auto;
    padding: 0.5em 1.25em 1.5em;
    background: var(--_surface);
    border-inline-start: 1px solid var(--_line);
  }
  .settings header {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .settings h2 {
    font-size: 1.3em;
  }
  /* Focus is put there for screen readers; there is nothing to press. */
  #settings-title:focus-visible {
    outline: none;
  }
  .settings form,
  .pairing form {
    display: grid;
    gap: 0.7em;
    margin-top: 1em;
  }
  .settings form + form,
  .settings .row + form {
    padding-top: 1em;
    border-top: 1px solid var(--_line);
  }
  .settings label,
  .pairing label {
    display: grid;
    gap: 0.25em;
    font-weight: 600;
  }
  .settings label.check {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-height: 44px;
    font-weight: 400;
  }
  .check input {
    width: 1.3em;
    height: 1.3em;
    flex: none;
    accent-color: var(--_go);
  }
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
    margin-top: 0.75em;
  }
  .row:empty {
    display: none;
  }
  .devices {
    display: grid;
    grid-template-columns: 340px minmax(0, 1fr);
    gap: 3em;
    align-items: start;
  }
  .code {
    margin-top: 1.5em;
  }
  .code .number {
    font-size: 3em;
  }
  .code [data-expired='true'] {
    color: var(--_ink-soft);
    text-decoration: line-through;
  }
  .estimate {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.5em;
    padding: 0.4em 1.5em;
    border-top: 1px solid var(--_line);
    color: var(--_ink-soft);
    font-size: 0.92em;
  }
  @media (max-width: 1000px) {
    .figures {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
    .content[data-settings='true'],
    .devices {
      grid-template-columns: minmax(0, 1fr);
    }
    .tab {
      overflow-x: auto;
    }
  }
`;
