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
  .state {
    padding: 0.05em 0.65em;
    border: 1px solid currentColor;
    border-radius: 999px;
    color: var(--_ink-soft);
    font-weight: 600;
    white-space: nowrap;
  }
  .state[data-open='true'] {
    color: var(--_go);
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
  .figures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
    gap: 1em;
    padding: 1.1em 1.5em;
  }
  .figures dt,
  .facts dt {
    color: var(--_ink-soft);
  }
  .figures dd {
    font-size: 2.1em;
    font-weight: 700;
    line-height: 1.15;
    white-space: nowrap;
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
    grid-template-columns: minmax(0, 1fr) 380px;
  }
  .tab {
    min-width: 0;
    overflow: auto;
    padding: 0.5em 1.5em 2em;
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
  .zones h2,
  .devices h2 {
    margin: 0.8em 0 0.4em;
    font-size: 1.1em;
  }
  .windows {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(136px, 1fr));
    gap: 0.6em;
  }
  .window {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    justify-content: stretch;
    line-height: 1.35;
    gap: 0.15em;
    width: 100%;
    min-height: 118px;
    padding: 0.6em 0.75em;
    background: var(--_surface);
    border: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
  }
  .window[data-status='closed'] {
    background: transparent;
    color: var(--_ink-soft);
  }
  .window .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    width: 100%;
    font-size: 0.9em;
  }
  .window .number {
    font-size: 1.7em;
  }
  .window .current {
    font-size: 1.15em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .window .who {
    max-width: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--_ink-soft);
  }
  .flag {
    font-size: 0.9em;
    font-weight: 600;
  }
  .flag.late {
    color: var(--_late);
  }
  .settings {
    min-height: 0;
    overflow: auto;
    padding: 0.75em 1.25em 2em;
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
  input:not([type='checkbox']),
  select {
    width: 100%;
    min-height: 44px;
    padding: 0.35em 0.6em;
    border: 2px solid var(--_line-strong);
    border-radius: 8px;
    color: var(--_ink);
    background: var(--_paper);
    font: inherit;
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
  .facts div {
    display: flex;
    justify-content: space-between;
    padding: 0.25em 0;
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
  @media (max-width: 1000px) {
    .content[data-settings='true'],
    .devices {
      grid-template-columns: minmax(0, 1fr);
    }
    .tab {
      overflow-x: auto;
    }
  }
`;
