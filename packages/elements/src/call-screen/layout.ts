/**
 * How large the call screen must set its type, and how many calls then fit: from how far away people read it and how
 * large its pixels really are.
 *
 * A ticket number is at least distance / 150 high (DOMAIN.md, voice and screens): 67 mm at 10 m, 105 px on a 55-inch
 * screen of 1920 × 1080. Chinese signs are 1.3 times as high as digits, because they are denser.
 */

/** The screen as it hangs in the hall. */
export interface ScreenGeometry {
  /** How far away the farthest reader stands, m. */
  readonly viewingDistanceM: number;
  /** Diagonal of the screen, inches. */
  readonly diagonalIn: number;
  /** Size of the element, px. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** Width that the calls have, px: the element's without the side band. */
  readonly callsWidthPx: number;
  /** True when the band lies below the calls: an upright screen. */
  readonly bandBelow: boolean;
  /** Signs of the longest ticket number and of the highest window number. */
  readonly numberSigns: number;
  readonly windowSigns: number;
}

/** Type sizes and rows. Heights are those of the glyphs; sizes are CSS font sizes. */
export interface ScreenLayout {
  /** Height of a digit in the list, px. */
  readonly digitHeightPx: number;
  /** Font size of the numbers in the list. */
  readonly numberSizePx: number;
  /** Font size of the newest call. */
  readonly heroSizePx: number;
  /** Font size of what is read from nearer by: places, service names, notices, captions; Chinese signs 1.3 × as high. */
  readonly textSizePx: number;
  /** Calls in one column below the newest one. */
  readonly rows: number;
  /** Rows of the two-column list that a burst gets, digits at their least height. */
  readonly denseRows: number;
  readonly denseNumberSizePx: number;
  /** Signs that the columns are made for. */
  readonly numberSigns: number;
  readonly windowSigns: number;
}

/** Viewing distance of a screen that says nothing about itself, in metres. */
export const DEFAULT_DISTANCE_M = 8;
/** Diagonal of a screen that says nothing about itself, in inches. */
export const DEFAULT_DIAGONAL_IN = 55;

/** Distance over height of a digit at which it is still read with ease. */
const DISTANCE_PER_DIGIT = 150;
/** The same where many calls must stand at once: 80 px at 10 m on 55 inches. */
const DISTANCE_PER_DENSE_DIGIT = 195;
const DENSE_SHARE = DISTANCE_PER_DIGIT / DISTANCE_PER_DENSE_DIGIT;
/** The same for text that is not the number. */
const DISTANCE_PER_TEXT = 400;
const CHINESE_PER_DIGIT = 1.3;
const METRES_PER_INCH = 0.0254;

/** Height of a digit and of a Chinese sign, in ems of the system's fonts. */
const DIGIT_EM = 0.72;
const CHINESE_EM = 0.92;

/** Height of a row and of the newest call, in ems of their numbers. */
const ROW_EM = 1.04;
const HERO_EM = 1.25;
const HERO_PER_NUMBER = 1.5;

/** What head line, column heads and foot line (caption or notice) take of the height, in ems of the text. */
const FRAME_EM = 3.35;
/** Widths in ems: a sign, the arrow with its gaps, and what stands beside the window (its label, its place). */
const SIGN_EM = 0.64;
const ARROW_EM = 1;
const HERO_PLACE_EM = 1.9;
const ROW_PLACE_EM = 2.6;
const DENSE_ARROW_EM = 0.8;
const DENSE_PLACE_EM = 1.2;

/** Half of the gaps left, right and between two columns, in ems of the text. */
const GAPS_EM = 0.9;

/** The list must keep at least a row, and the newest call its place: no digit above these shares of the height. */
const DIGIT_SHARE_MAX = 0.12;
const TEXT_SHARE_MAX = 0.052;
const DIGIT_PX_MIN = 14;
const ROWS_MAX = 12;

/** The band: its type and rows in ems, what head, foot and its own heading take, and its rows on an upright screen. */
const BAND_TEXT_EM = 0.76;
const BAND_ROW_EM = 1.7;
const BAND_FRAME_EM = 4.4;
const BAND_ROWS_BELOW = 4;
const BAND_BELOW_EM = BAND_ROWS_BELOW * BAND_TEXT_EM * BAND_ROW_EM + 1.9;

/** Computes the layout. Total for any numbers: nonsense is brought into bounds. */
export function planLayout(geometry: ScreenGeometry): ScreenLayout {
  const height = positive(geometry.heightPx, 1);
  const wanted = digitHeight(geometry, DISTANCE_PER_DIGIT);
  const digit = Math.max(DIGIT_PX_MIN, Math.min(wanted, height * DIGIT_SHARE_MAX, widestDigit(geometry)));
  const textSize = Math.min(
    (digitHeight(geometry, DISTANCE_PER_TEXT) * CHINESE_PER_DIGIT) / CHINESE_EM,
    Math.max(DIGIT_PX_MIN, height * TEXT_SHARE_MAX),
  );
  const hero = Math.min((digit / DIGIT_EM) * HERO_PER_NUMBER, callSize(geometry, HERO_PLACE_EM));
  const number = digit / DIGIT_EM;
  const dense = Math.min(number * DENSE_SHARE, denseSize(geometry, textSize));
  const below = geometry.bandBelow ? textSize * BAND_BELOW_EM : 0;
  const free = height - textSize * FRAME_EM - hero * HERO_EM - below;
  return {
    digitHeightPx: round(digit),
    numberSizePx: round(number),
    denseNumberSizePx: round(dense),
    rows: rowsOf(free, number),
    denseRows: rowsOf(free, dense),
    heroSizePx: round(hero),
    textSizePx: round(textSize),
    numberSigns: geometry.numberSigns,
    windowSigns: geometry.windowSigns,
  };
}

/** How many services the band beside (or, on an upright screen, below) the calls has room for. */
export function bandRoom(textSizePx: number, heightPx: number, beside: boolean): number {
  const row = textSizePx * BAND_TEXT_EM * BAND_ROW_EM;
  return beside ? Math.max(1, Math.floor((heightPx - textSizePx * BAND_FRAME_EM) / row)) : BAND_ROWS_BELOW;
}

function rowsOf(freePx: number, numberSizePx: number): number {
  return Math.min(ROWS_MAX, Math.max(1, Math.floor(freePx / (numberSizePx * ROW_EM))));
}

/** Font size at which a call with `placeEm` beside it is as wide as its column. */
function callSize({ callsWidthPx, numberSigns, windowSigns }: ScreenGeometry, placeEm: number): number {
  const signs = positive(numberSigns, 4) + positive(windowSigns, 2);
  return positive(callsWidthPx, 1) / (signs * SIGN_EM + ARROW_EM + placeEm);
}

/** Font size at which two columns of calls stand side by side, with the gaps that the style sheet gives them. */
function denseSize({ callsWidthPx, numberSigns, windowSigns }: ScreenGeometry, textSize: number): number {
  const signs = positive(numberSigns, 4) + positive(windowSigns, 2);
  const column = positive(callsWidthPx, 1) / 2 - textSize * GAPS_EM;
  return Math.max(DIGIT_PX_MIN, column / (signs * SIGN_EM + DENSE_ARROW_EM + DENSE_PLACE_EM));
}

const widestDigit = (geometry: ScreenGeometry) => callSize(geometry, ROW_PLACE_EM) * DIGIT_EM;

/** Height of a digit that is read at the distance, px. */
function digitHeight(
  { viewingDistanceM, diagonalIn, widthPx, heightPx }: ScreenGeometry,
  per: number,
): number {
  const diagonalPx = Math.hypot(positive(widthPx, 1), positive(heightPx, 1));
  const pxPerMetre = diagonalPx / (positive(diagonalIn, DEFAULT_DIAGONAL_IN) * METRES_PER_INCH);
  return (positive(viewingDistanceM, DEFAULT_DISTANCE_M) / per) * pxPerMetre;
}

const positive = (value: number, fallback: number) =>
  Number.isFinite(value) && value > 0 ? value : fallback;

const round = (px: number) => Math.round(px * 10) / 10;
