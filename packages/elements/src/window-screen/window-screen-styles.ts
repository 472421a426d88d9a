import { css } from 'lit';

/** Sizes are in `--_unit`: a hundredth of the width or of 16/9 of the height, whichever is smaller. */
export const windowScreenStyles = css`
  :host {
    --_unit: 9.6px;
    contain: size layout;
    width: 100%;
    height: 100%;
    min-height: 80px;
    aspect-ratio: 16 / 9;
    overflow: hidden;
    font-size: calc(var(--_unit) * 4);
    line-height: 1.2;
  }
  .screen {
    display: grid;
    grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr);
    height: 100%;
  }
  .stale {
    display: flex;
    align-items: center;
    gap: 0.5em;
    padding: 0.3em 1em;
    color: var(--_on-late);
    background: var(--_late);
    font-size: 0.8em;
    font-weight: 700;
  }
  .head {
    grid-row: 2;
    display: flex;
    align-items: center;
    gap: 1em;
    padding: 0.5em 1em;
    background: var(--_surface);
  }
  .head h1 {
    flex: none;
    font-size: 2em;
  }
  .services {
    flex: 1;
    min-width: 0;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    color: var(--_ink-soft);
    line-height: 1.35;
    text-align: end;
    word-break: keep-all;
  }
  .head .icon {
    width: 1.8em;
    height: 1.8em;
  }
  .now {
    grid-row: 3;
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 0.2em;
    min-height: 0;
    overflow: hidden;
    padding: 0.5em;
    text-align: center;
  }
  .now[data-state='called'] {
    color: var(--_on-calling);
    background: var(--_calling);
  }
  .now[data-stale='true'] {
    color: var(--_ink);
    background: transparent;
  }
  .state {
    font-size: 2.2em;
    font-weight: 700;
  }
  .now[data-state='serving'] .state {
    color: var(--_go);
  }
  .now[data-state='idle'] .state,
  .now[data-state='paused'] .state,
  .now[data-state='closed'] .state {
    font-size: 4em;
  }
  .now[data-state='closed'] {
    color: var(--_ink-soft);
  }
  .now .number {
    font-size: calc(var(--_unit) * var(--_number-units));
  }
  .reason {
    font-size: 1.8em;
    font-weight: 600;
  }
  .more {
    color: var(--_ink-soft);
    font-size: 1.3em;
  }
  .led {
    display: grid;
    place-content: center;
    height: 100%;
    overflow: hidden;
    font-size: calc(var(--_unit) * 10);
    font-weight: 800;
    font-variant-numeric: tabular-nums;
    white-space: pre;
  }
  .led[data-state='called'] {
    color: var(--_on-calling);
    background: var(--_calling);
  }
  .now[data-fresh='true'],
  .led[data-fresh='true'] {
    animation: pulse 1s ease-in-out 4;
  }
  @keyframes pulse {
    50% {
      opacity: 0.7;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .now,
    .led {
      animation: none !important;
    }
  }
`;
