import { css } from 'lit';

/** One service: what it takes and needs, and the one main action at the foot. */
export const detailStyles = css`
  .detail {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto auto;
    gap: calc(var(--_space) * 1.4);
  }
  .detail .back {
    justify-self: start;
    padding-left: 0.3em;
    margin-left: -0.3em;
  }
  .about {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 2);
    min-height: 0;
    padding: 4px 4px var(--_edge);
    margin: -4px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_line-strong) transparent;
  }
  .detail h1 {
    font-size: calc(var(--_text-xl) * 1.25);
  }
  .where {
    display: flex;
    align-items: center;
    gap: 0.4em;
    margin-top: calc(var(--_space) * -1.4);
  }
  .detail .figures {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.2em 1.6em;
    max-width: none;
    text-align: left;
  }
  .detail .waiting,
  .detail .why {
    font-size: var(--_text-l);
    font-weight: 700;
  }
  .detail .wait {
    color: var(--_ink);
    font-size: var(--_text-l);
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 12em), 1fr));
    gap: var(--_space);
    min-width: 0;
    padding: 0;
    margin: 0;
    border: 0;
  }
  .choices legend,
  .materials h2 {
    padding: 0;
    margin-bottom: var(--_space);
    font-size: var(--_text);
    font-weight: 700;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.6em;
    min-height: var(--_target);
    padding: 0.5em 0.9em;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 600;
    line-height: 1.25;
    cursor: pointer;
  }
  .choice input {
    position: absolute;
    opacity: 0;
    pointer-events: none;
  }
  .choice .icon {
    padding: 0.15em;
    border: 2px solid var(--_line-strong);
    border-radius: 50%;
    stroke: transparent;
    stroke-width: 4;
  }
  .choice:has(:checked) {
    border-color: var(--_go);
    background: var(--_go-soft);
  }
  .choice :checked + .icon {
    border-color: var(--_go);
    background: var(--_go);
    stroke: var(--_on-go);
  }
  .choice:has(:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 3px;
  }
  .hint {
    grid-column: 1 / -1;
    font-size: var(--_text-s);
  }
  .materials h2,
  p.materials {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .materials li {
    position: relative;
    padding: 0.25em 0 0.25em 1.75em;
  }
  .materials li::before {
    content: '';
    position: absolute;
    top: 0.85em;
    left: 0.45em;
    width: 0.4em;
    height: 0.4em;
    border-radius: 50%;
    background: var(--_ink-soft);
  }
  .take-bar {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: var(--_space);
  }
  .take-bar button {
    min-height: calc(var(--_target) * 1.5);
  }
  .take-bar .take {
    font-size: var(--_text-xl);
  }
  @media (max-width: 40rem) {
    .take-bar {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
