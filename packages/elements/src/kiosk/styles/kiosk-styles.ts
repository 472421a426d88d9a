import type { CSSResultGroup } from 'lit';
import { base } from '../../theme/base.ts';
import { buttons } from '../../theme/buttons.ts';
import { paperTheme } from '../../theme/theme.ts';
import { detailStyles } from './detail-styles.ts';
import { frameStyles } from './frame-styles.ts';
import { homeStyles } from './home-styles.ts';
import { messageStyles } from './message-styles.ts';
import { searchStyles } from './search-styles.ts';
import { ticketStyles } from './ticket-styles.ts';

/** The kiosk's style, in the order it cascades. */
export const kioskStyles: CSSResultGroup = [
  paperTheme,
  base,
  buttons,
  frameStyles,
  homeStyles,
  searchStyles,
  detailStyles,
  ticketStyles,
  messageStyles,
];
