import { css } from 'lit';

/** The number first, from two steps away; then where to go, then paper and phone. */
export const ticketStyles = css`
  .ticket {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: safe center;
    justify-items: center;
    gap: calc(var(--_space) * 2.2);
    overflow-y: auto;
    scrollbar-width: none;
    text-align: center;
  }
  .ticket h1 {
    display: grid;
    gap: 0.15em;
  }
  .ticket .your {
    font-size: var(--_text-l);
    font-weight: 600;
  }
  .ticket .number {
    font-size: clamp(5rem, 25vmin, 18rem);
    font-weight: 800;
  }
  .ticket .number.long {
    font-size: clamp(3.4rem, 16vmin, 12rem);
  }
  .ticket .number.longest {
    font-size: clamp(2.4rem, 10vmin, 8rem);
  }
  .service-name {
    font-size: var(--_text-xl);
    font-weight: 700;
    line-height: 1.2;
  }
  .facts {
    display: grid;
    gap: calc(var(--_space) * 0.9);
    font-size: var(--_text-l);
    text-align: left;
  }
  .facts li {
    display: flex;
    align-items: flex-start;
    gap: 0.6em;
  }
  .facts .icon {
    margin-top: 0.08em;
  }
  .paper {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.6em 1.4em;
  }
  .paper p {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 600;
  }
  .paper.late p {
    color: var(--_late);
  }
  .link {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 1.4em;
    max-width: 30em;
    text-align: left;
  }
  .link p + p {
    margin-top: 0.5em;
    font-size: var(--_text-s);
  }
  .link strong {
    color: var(--_ink);
    font-size: var(--_text-l);
    letter-spacing: 0.08em;
  }
  .qr {
    width: clamp(150px, 24vmin, 320px);
    height: auto;
    border-radius: var(--_radius);
    background: #fff;
    forced-color-adjust: none;
  }
  .done {
    min-width: 14em;
    min-height: calc(var(--_target) * 1.3);
    font-size: var(--_text-l);
  }
  .done .figure {
    font-size: var(--_text-s);
    font-weight: 400;
  }
  @media (min-aspect-ratio: 1/1) {
    .ticket {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      column-gap: var(--_edge);
    }
    .ticket .number {
      font-size: clamp(5rem, 22vmin, 18rem);
    }
    .ticket h1,
    .service-name {
      grid-column: 1;
    }
    .facts {
      grid-column: 2;
      grid-row: 1;
      align-self: center;
    }
    .link {
      grid-column: 2;
      grid-row: 2 / 4;
    }
    .done {
      grid-column: 1 / -1;
    }
  }
`;
