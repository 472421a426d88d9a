import { css } from 'lit';

/** Start: search door, areas of the hall at the left, services at the right, basket at the foot. */
export const homeStyles = css`
  .home {
    display: grid;
    grid-template-rows: auto auto auto minmax(0, 1fr) auto;
    gap: calc(var(--_space) * 1.6);
  }
  .home > .browse {
    grid-row: 4;
  }
  .search-door {
    justify-content: flex-start;
    min-height: calc(var(--_target) * 1.15);
    padding: 0 1.2em;
    border-color: var(--_line-strong);
    background: var(--_surface);
    text-align: left;
  }
  .search-door .icon {
    width: 1.6em;
    height: 1.6em;
  }
  .search-door span:first-of-type {
    font-size: var(--_text-l);
  }
  .search-door .soft {
    overflow: hidden;
    font-weight: 400;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .browse {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_edge);
    min-height: 0;
  }
  .browse.grouped {
    grid-template-columns: minmax(8em, 29%) minmax(0, 1fr);
  }
  .groups,
  .services {
    display: grid;
    grid-auto-rows: max-content;
    align-content: start;
    gap: var(--_space);
    min-height: 0;
    padding: 4px 4px var(--_edge);
    margin: -4px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    scrollbar-color: var(--_line-strong) transparent;
  }
  .groups {
    gap: 4px;
  }
  .group {
    display: grid;
    justify-content: start;
    gap: 0.1em;
    min-height: calc(var(--_target) * 1.15);
    padding: 0.5em 0.75em;
    background: transparent;
    text-align: left;
    text-wrap: balance;
  }
  .group .soft {
    font-size: var(--_text-s);
    font-weight: 400;
  }
  .group[aria-current='true'],
  .group[aria-current='true'] .soft {
    color: var(--_paper);
    background: var(--_ink);
  }
  .service {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 1em;
    width: 100%;
    min-height: calc(var(--_target) * 1.4);
    padding: 0.7em 1.1em;
    background: var(--_surface);
    text-align: left;
  }
  .service[aria-disabled='true'] {
    border-color: transparent;
    background: var(--_sunken);
  }
  .names {
    display: grid;
    gap: 0.15em;
  }
  .names .name {
    font-size: var(--_text-l);
    font-weight: 700;
    overflow-wrap: anywhere;
  }
  .names .soft,
  .wait {
    color: var(--_ink-soft);
    font-size: var(--_text-s);
    font-weight: 400;
  }
  .figures {
    display: grid;
    justify-items: end;
    gap: 0.15em;
    text-align: right;
  }
  .waiting,
  .why {
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    font-weight: 600;
  }
  .closed {
    max-width: 14em;
    color: var(--_ink-soft);
  }
  .basket {
    display: grid;
    grid-row: 5;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_space) var(--_edge);
    padding: calc(var(--_edge) * 0.6) 0 0;
    border-top: 2px solid var(--_ink);
  }
  .basket .notice,
  .basket > p {
    grid-column: 1 / -1;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
  }
  .chosen li {
    display: inline-flex;
    align-items: center;
    padding-left: 0.8em;
    border-radius: var(--_radius);
    background: var(--_surface);
    font-weight: 600;
  }
  .take {
    min-height: calc(var(--_target) * 1.35);
    padding: 0 1.6em;
    font-size: var(--_text-l);
    font-weight: 700;
  }
  .names .items {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  @media (min-aspect-ratio: 1/1) {
    .group {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: baseline;
      align-content: center;
      gap: 0.8em;
      min-height: var(--_target);
      width: 100%;
    }
    .grouped .services {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20em), 1fr));
    }
  }
  :host([size='elder']) .service {
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4em;
  }
  :host([size='elder']) .service .figures {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 1.2em;
    max-width: none;
    text-align: left;
  }
  @media (max-width: 40rem) {
    .browse.grouped {
      grid-template-columns: minmax(6.5em, 30%) minmax(0, 1fr);
      gap: 12px;
    }
    .service {
      grid-template-columns: minmax(0, 1fr);
    }
    .figures {
      justify-items: start;
      text-align: left;
    }
  }
`;
