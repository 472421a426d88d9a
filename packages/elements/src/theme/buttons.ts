import { css } from 'lit';

/**
 * Buttons: plain (quiet, on a sunken ground), `.go` (the one main action), `.late` (gives something up) and `.bare`
 * (an icon or a word alone). Never smaller than the target size; pressed by movement and shade, disabled by words too.
 */
export const buttons = css`
  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-width: var(--_target);
    min-height: var(--_target);
    padding: 0.4em 1em;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    color: var(--_ink);
    background: var(--_sunken);
    font: inherit;
    font-weight: 600;
    line-height: 1.2;
    text-align: center;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }
  button:active:not([aria-disabled='true'], :disabled) {
    transform: translateY(1px);
    filter: brightness(0.93);
  }
  button.go {
    color: var(--_on-go);
    background: var(--_go);
  }
  button.late {
    color: var(--_late);
    background: transparent;
    border-color: currentColor;
  }
  button.bare {
    background: transparent;
  }
  button[aria-pressed='true'] {
    border-color: var(--_go);
    color: var(--_go);
    background: var(--_go-soft);
  }
  button:disabled,
  button[aria-disabled='true'] {
    color: var(--_ink-soft);
    background: transparent;
    border-color: var(--_line);
    cursor: default;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonText;
    }
    button[aria-pressed='true'] {
      border-width: 4px;
    }
  }
`;
