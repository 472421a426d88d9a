import { css } from 'lit';

/**
 * Text, targets and space. Text sizes are one scale over `--_text`: an element sets `--_text-base` on its host for the
 * distance it is read from (default 18 px); a page sets `--hall-text`. Elder size lifts text to 30/18 of it and targets
 * to at least 60 px (MIIT elder-friendly design: text 18 to 30, line height 1.3, targets 60; elsewhere 44).
 */
export const sizes = css`
  --_text: var(--hall-text, var(--_text-base, 18px));
  --_text-s: max(14px, calc(var(--_text) * 0.84));
  --_text-l: calc(var(--_text) * 1.28);
  --_text-xl: calc(var(--_text) * 1.72);
  --_text-xxl: calc(var(--_text) * 2.5);
  --_target: var(--hall-target, 48px);
  --_space: var(--hall-space, calc(var(--_text) * 0.5));
  --_radius: var(--hall-radius, 10px);
  --_line-height: 1.4;
  --_font: var(
    --hall-font,
    'PingFang SC',
    'Microsoft YaHei',
    'Noto Sans CJK SC',
    'Noto Sans SC Variable',
    'Noto Sans SC',
    system-ui,
    sans-serif
  );
`;

/** What `size="elder"` changes. */
export const elderSizes = css`
  --_text: max(30px, calc(var(--hall-text, var(--_text-base, 18px)) * 1.3));
  --_text-s: calc(var(--_text) * 0.87);
  --_text-l: calc(var(--_text) * 1.16);
  --_text-xl: calc(var(--_text) * 1.4);
  --_text-xxl: calc(var(--_text) * 1.9);
  --_target: max(60px, var(--hall-target, 60px));
`;
