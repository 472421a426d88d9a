import { css } from 'lit';

/** What stands in place of, or over, the screen. */
export const messageStyles = css`
  .message {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: calc(var(--_space) * 2);
    padding: 2em;
    font-size: var(--_text-l);
    text-align: center;
  }
  .message h1 {
    font-size: var(--_text-xxl);
  }
  .unavailable .icon {
    width: 5em;
    height: 5em;
    color: var(--_late);
    stroke-width: 1.6;
  }
  .guide-hint {
    grid-area: hint;
    display: flex;
    align-items: center;
    gap: 0.8em;
    padding: 0.8em 1em;
    margin: calc(var(--_edge) * 0.6) var(--_edge) 0;
    border-radius: var(--_radius);
    color: var(--_paper);
    background: var(--_ink);
    font-weight: 600;
  }
  .still-there {
    position: absolute;
    inset: 0;
    z-index: 2;
    display: grid;
    align-items: center;
    justify-items: center;
    padding: var(--_edge);
    background: rgba(29, 25, 20, 0.55);
  }
  .asked {
    display: grid;
    justify-items: center;
    gap: calc(var(--_space) * 2.4);
    width: 100%;
    max-width: 26em;
    padding: 2.4em 2em;
    border-radius: calc(var(--_radius) * 1.6);
    background: var(--_surface);
    text-align: center;
  }
  .asked h2 {
    font-size: var(--_text-xxl);
  }
  .asked button {
    min-width: 12em;
    min-height: calc(var(--_target) * 1.4);
    font-size: var(--_text-l);
  }
`;
