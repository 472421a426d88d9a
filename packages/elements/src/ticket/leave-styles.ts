import { css } from 'lit';

/** The form that gives a place up. */
export const leaveStyles = css`
  .leave {
    display: grid;
    gap: 0.7em;
    padding: 1.2em;
    border-radius: calc(var(--_radius) * 1.4);
    background: var(--_surface);
    text-align: left;
  }
  .leave h2 {
    font-size: var(--_text-l);
  }
  .leave label {
    display: grid;
    gap: 0.3em;
    font-weight: 600;
  }
  .leave input {
    width: 7em;
    min-height: var(--_target);
    padding: 0.2em 0.6em;
    border: 2px solid var(--_line-strong);
    border-radius: var(--_radius);
    color: var(--_ink);
    background: var(--_paper);
    font: inherit;
    font-size: var(--_text-xl);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.2em;
  }
  .leave input[aria-invalid='true'] {
    border-color: var(--_late);
  }
  .problem {
    display: flex;
    align-items: center;
    gap: 0.5em;
    color: var(--_late);
    font-weight: 600;
  }
  .problem:empty {
    display: none;
  }
  .choices {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    gap: 0.6em;
  }
`;
