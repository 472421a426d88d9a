import { css } from 'lit';

/** Field at the top, hits between, keyboard at the foot within reach. */
export const searchStyles = css`
  .search {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: calc(var(--_space) * 1.6);
  }
  .search-field {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.4em;
  }
  .search-field label {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: calc(var(--_target) * 1.15);
    padding: 0 1em;
    border: 2px solid var(--_line-strong);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .search-field label:focus-within {
    border-color: var(--_ink);
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .search-field input {
    flex: 1;
    min-width: 0;
    align-self: stretch;
    border: 0;
    color: inherit;
    background: transparent;
    font: inherit;
    font-size: var(--_text-l);
    font-weight: 600;
    outline: none;
    user-select: text;
    -webkit-user-select: text;
  }
  .search-field input::placeholder {
    color: var(--_ink-soft);
    font-size: var(--_text);
    font-weight: 400;
    opacity: 1;
  }
  .hits {
    display: grid;
    min-height: 0;
  }
  .empty {
    display: grid;
    gap: 0.3em;
    align-content: center;
    justify-items: center;
    padding: 2em 1em;
    color: var(--_ink-soft);
    text-align: center;
  }
  .empty strong {
    color: var(--_ink);
    font-size: var(--_text-l);
  }
  .keyboard {
    display: grid;
    gap: calc(var(--_space) * 0.7);
    width: 100%;
    max-width: 60rem;
    margin: 0 auto;
  }
  .keys {
    display: flex;
    justify-content: center;
    gap: calc(var(--_space) * 0.7);
  }
  .key {
    flex: 0 1 9.3%;
    min-width: 0;
    min-height: calc(var(--_target) * 1.05);
    padding: 0;
    background: var(--_surface);
    font-size: var(--_text-l);
  }
  .key.wide {
    flex-basis: 14%;
    background: var(--_sunken);
    font-size: var(--_text);
  }
  @media (max-height: 50rem) {
    .key {
      min-height: 60px;
    }
  }
`;
