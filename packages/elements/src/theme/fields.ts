import { css } from 'lit';

/** What staff type and choose in: full width, never lower than a target, on paper with a strong line. */
export const fields = css`
  input:not([type='checkbox'], [type='radio']),
  select,
  textarea {
    width: 100%;
    min-height: 44px;
    padding: 0.35em 0.6em;
    border: 2px solid var(--_line-strong);
    border-radius: 8px;
    color: var(--_ink);
    background: var(--_paper);
    font: inherit;
  }
`;
