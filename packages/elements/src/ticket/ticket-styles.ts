import { css, type CSSResultGroup } from 'lit';
import { base } from '../theme/base.ts';
import { buttons } from '../theme/buttons.ts';
import { paperTheme } from '../theme/theme.ts';
import { leaveStyles } from './leave-styles.ts';

const pageStyles = css`
  :host {
    min-height: 100%;
  }
  .page {
    container-type: inline-size;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto auto minmax(0, 1fr) auto;
    min-height: 100vh;
    min-height: 100dvh;
    max-width: 34rem;
    padding: 0 1.1em 1.2em;
    margin: 0 auto;
  }
  .cut-off {
    grid-row: 1;
    display: flex;
    align-items: center;
    gap: 0.6em;
    padding: 0.7em 1.1em;
    margin: 0 -1.1em;
    color: var(--_on-late);
    background: var(--_late);
    font-weight: 600;
  }
  .head {
    grid-row: 2;
    display: flex;
    align-items: center;
    gap: 0.2em;
    padding: 0.4em 0;
  }
  .head p {
    flex: 1;
    font-size: var(--_text-s);
    line-height: 1.25;
  }
  :host([size='elder']) .head {
    flex-wrap: wrap;
  }
  :host([size='elder']) .head p {
    flex-basis: 100%;
  }
  .head button {
    flex: none;
    padding: 0.3em 0.5em;
    font-size: var(--_text-s);
  }
  .body {
    grid-template-columns: minmax(0, 1fr);
    grid-row: 3;
    display: grid;
    align-content: safe center;
    justify-items: center;
    gap: 0.9em;
    padding: 0.6em 0 1.4em;
    text-align: center;
  }
  .foot {
    grid-row: 4;
    display: grid;
    gap: 0.5em;
    text-align: center;
  }
  .foot .soft {
    font-size: var(--_text-s);
  }
  .service {
    max-width: 100%;
    overflow-wrap: anywhere;
    font-size: var(--_text-l);
    font-weight: 600;
    line-height: 1.25;
  }
  h1 .number {
    font-size: clamp(4.5rem, 27vw, 9rem);
    font-size: clamp(4.5rem, 27cqw, 9rem);
  }
  h1 .number.long {
    font-size: clamp(3rem, 16cqw, 6rem);
  }
  h1 .number.longest {
    font-size: clamp(2rem, 11cqw, 4rem);
  }
  .state {
    padding: 0.2em 0.9em;
    border-radius: 99em;
    background: var(--_sunken);
    font-weight: 700;
  }
  .ahead {
    font-size: var(--_text-l);
  }
  .ahead strong {
    font-size: var(--_text-xl);
  }
  .ahead .number {
    margin-right: 0.1em;
    font-size: calc(var(--_text) * 2.4);
  }
  .wait dt {
    color: var(--_ink-soft);
    font-size: var(--_text-s);
  }
  .wait dd {
    font-size: var(--_text-xl);
    font-weight: 700;
    line-height: 1.2;
  }
  .soon {
    display: flex;
    align-items: center;
    gap: 0.6em;
    padding: 0.7em 0.9em;
    border-radius: var(--_radius);
    color: var(--_on-calling);
    background: var(--_calling);
    font-weight: 700;
    line-height: 1.3;
    text-align: left;
  }
  .where {
    display: inline-flex;
    align-items: flex-start;
    gap: 0.45em;
    text-align: left;
    text-wrap: balance;
  }
  .where .icon {
    margin-top: 0.1em;
  }
  .how {
    max-width: 20em;
    font-size: var(--_text-l);
    text-wrap: balance;
  }
  .taken {
    font-size: var(--_text-s);
  }
  .empty {
    min-height: 60vh;
  }
  .empty h1 {
    font-size: var(--_text-xl);
  }
  .leave-door {
    color: var(--_ink-soft);
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
`;

const stateStyles = css`
  .page[data-status='serving'] .state,
  .page[data-status='finished'] .state {
    color: var(--_on-go);
    background: var(--_go);
  }
  .page[data-status='missed'] .state,
  .page[data-status='void'] .state,
  .page[data-status='lapsed'] .state {
    color: var(--_on-late);
    background: var(--_late);
  }
  .page[data-status='missed'] h1,
  .page[data-status='void'] h1,
  .page[data-status='lapsed'] h1,
  .page[data-status='cancelled'] h1 {
    color: var(--_ink-soft);
  }
  .page[data-status='called'] {
    max-width: none;
    color: var(--_on-calling);
    background: var(--_calling);
  }
  .page[data-status='called'] :is(.soft, button) {
    color: var(--_on-calling);
  }
  .page[data-status='called'] .state {
    display: none;
  }
  .page[data-status='called'] button:not(.bare) {
    border-color: currentColor;
    background: transparent;
  }
  .go-to {
    font-size: var(--_text-l);
  }
  .window {
    margin: 0.08em 0 0.14em;
    font-size: clamp(2.8rem, 14vw, 9rem);
    font-size: clamp(2.8rem, 17cqw, 9rem);
    font-weight: 800;
    font-variant-numeric: tabular-nums;
    line-height: 1.05;
    overflow-wrap: anywhere;
  }
  .window:lang(en) {
    font-size: clamp(2.8rem, 14vw, 9rem);
    font-size: clamp(2.8rem, 16cqw, 9rem);
  }
  .page[data-status='called'] h1 .number:not(.long, .longest) {
    font-size: clamp(3.4rem, 18cqw, 6rem);
  }
  @media (prefers-reduced-motion: no-preference) {
    .page[data-status='called'] .window {
      animation: called 1.2s ease-in-out 4;
    }
  }
  @keyframes called {
    50% {
      transform: scale(1.06);
    }
  }
`;

/** The visitor's page: one column, thumb-sized, the whole ground changing at the call. */
export const ticketStyles: CSSResultGroup = [paperTheme, base, buttons, pageStyles, stateStyles, leaveStyles];
