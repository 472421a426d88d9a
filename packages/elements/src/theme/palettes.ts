import { css } from 'lit';

/**
 * The colours, as values of the inner `--_*` properties that every element's style reads. A page sets the outer
 * `--hall-*` token of the same name, on `:root` or on one element, and it wins over the value here.
 *
 * Four colours carry a meaning and are never used for anything else, and never without words or shape beside them:
 * `calling` (this number is called now), `go` (open, go ahead, the main action), `late` (waits too long, failed, cut off),
 * `near` (comes near to a limit; staff screens only).
 */

/** Dark ink on warm paper: pages a person stands or sits in front of. */
export const paper = css`
  color-scheme: light;
  --_paper: var(--hall-paper, #f8f5ee);
  --_surface: var(--hall-surface, #fffdf9);
  --_sunken: var(--hall-sunken, #eee8dc);
  --_ink: var(--hall-ink, #1d1914);
  --_ink-soft: var(--hall-ink-soft, #5b5348);
  --_line: var(--hall-line, #d6ccbb);
  --_line-strong: var(--hall-line-strong, #857a69);
  --_calling: var(--hall-calling, #ffc42e);
  --_on-calling: var(--hall-on-calling, #1d1504);
  --_calling-ink: var(--hall-calling-ink, #7a4d00);
  --_go: var(--hall-go, #0d6650);
  --_on-go: var(--hall-on-go, #ffffff);
  --_go-soft: var(--hall-go-soft, #dcebe4);
  --_late: var(--hall-late, #b3261e);
  --_on-late: var(--hall-on-late, #ffffff);
  --_late-soft: var(--hall-late-soft, #f7e2dd);
  --_near: var(--hall-near, #855000);
  --_near-soft: var(--hall-near-soft, #f8ebcf);
  --_focus: var(--hall-focus, #1a4fd0);
`;

/** Light on warm black: wall screens, read across a hall. */
export const night = css`
  color-scheme: dark;
  --_paper: var(--hall-paper, #12110f);
  --_surface: var(--hall-surface, #1d1b18);
  --_sunken: var(--hall-sunken, #0a0908);
  --_ink: var(--hall-ink, #f7f2e8);
  --_ink-soft: var(--hall-ink-soft, #bdb3a4);
  --_line: var(--hall-line, #3a362f);
  --_line-strong: var(--hall-line-strong, #8d8474);
  --_calling: var(--hall-calling, #ffc42e);
  --_on-calling: var(--hall-on-calling, #1d1504);
  --_calling-ink: var(--hall-calling-ink, #ffc42e);
  --_go: var(--hall-go, #5fd0a2);
  --_on-go: var(--hall-on-go, #06251a);
  --_go-soft: var(--hall-go-soft, #16362a);
  --_late: var(--hall-late, #ff8170);
  --_on-late: var(--hall-on-late, #2c0803);
  --_late-soft: var(--hall-late-soft, #431912);
  --_near: var(--hall-near, #f0b95a);
  --_near-soft: var(--hall-near-soft, #3b2c0f);
  --_focus: var(--hall-focus, #8ab8ff);
`;

/** More contrast where the system asks for it: no soft ink, no soft lines. */
export const strongContrast = css`
  --_ink-soft: var(--_ink);
  --_line: var(--_ink);
  --_line-strong: var(--_ink);
`;

/** The person's own colours (forced-colors): meaning is carried by words, shape and weight alone. */
export const forced = css`
  --_paper: Canvas;
  --_surface: Canvas;
  --_sunken: Canvas;
  --_ink: CanvasText;
  --_ink-soft: CanvasText;
  --_line: CanvasText;
  --_line-strong: CanvasText;
  --_calling: Highlight;
  --_on-calling: HighlightText;
  --_calling-ink: CanvasText;
  --_go: ButtonText;
  --_on-go: ButtonFace;
  --_go-soft: Canvas;
  --_late: CanvasText;
  --_on-late: Canvas;
  --_late-soft: Canvas;
  --_near: CanvasText;
  --_near-soft: Canvas;
  --_focus: Highlight;
`;
