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
}

/** Type sizes and rows. Heights are those of the glyphs; sizes are CSS font sizes. */
export interface ScreenLayout {
  /** Height of a digit in the list, px. */
  readonly digitHeightPx: number;
  /** Font size of the numbers in the list. */
  readonly numberSizePx: number;
  /** Font size of the newest call. */
  readonly heroSizePx: number;
  /** Font size of Chinese beside the numbers: 1.3 × the digit's height. */
  readonly chineseSizePx: number;
  /** Font size of what is read from nearer by: service names, notices, captions. */
  readonly textSizePx: number;
  /** Calls in one column below the newest one. */
  readonly rows: number;
  /** Rows of the two-column list that a burst gets, digits at their least height. */
  readonly denseRows: number;
  readonly denseNumberSizePx: number;
  /** True when the distance asks for more than the screen can hold, so that sizes had to give way. */
  readonly cramped: boolean;
}

/** Distance over height of a digit at which it is still read with ease. */
const DISTANCE_PER_DIGIT = 150;
/** The same where many calls must stand at once: 80 px at 10 m on 55 inches. */
const DISTANCE_PER_DENSE_DIGIT = 195;
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

/** What the head line and the foot line (caption or notice) take of the height, in ems of the text. */
const FRAME_EM = 3;
/** The list must keep at least a row, and the newest call its place: no digit above these shares of the height. */
const DIGIT_SHARE_MAX = 0.12;
const TEXT_SHARE_MAX = 0.052;
const DIGIT_PX_MIN = 14;
const ROWS_MAX = 12;

/** Computes the layout. Total for any numbers: nonsense is brought into bounds. */
export function planLayout(geometry: ScreenGeometry): ScreenLayout {
  const height = positive(geometry.heightPx, 1);
  const wanted = digitHeight(geometry, DISTANCE_PER_DIGIT);
  const digit = Math.max(DIGIT_PX_MIN, Math.min(wanted, height * DIGIT_SHARE_MAX));
  const textSize = Math.min(
    (digitHeight(geometry, DISTANCE_PER_TEXT) * CHINESE_PER_DIGIT) / CHINESE_EM,
    Math.max(DIGIT_PX_MIN, height * TEXT_SHARE_MAX),
  );
  return {
    ...sizes(digit),
    ...rowsIn(height, digit, textSize),
    textSizePx: round(textSize),
    cramped: digit < wanted,
  };
}

function sizes(digit: number) {
  const number = digit / DIGIT_EM;
  return {
    digitHeightPx: round(digit),
    numberSizePx: round(number),
    heroSizePx: round(number * HERO_PER_NUMBER),
    chineseSizePx: round((digit * CHINESE_PER_DIGIT) / CHINESE_EM),
    denseNumberSizePx: round(denseSize(digit)),
  };
}

function rowsIn(height: number, digit: number, textSize: number) {
  const number = digit / DIGIT_EM;
  const free = height - textSize * FRAME_EM - number * HERO_PER_NUMBER * HERO_EM;
  return { rows: rowsOf(free, number), denseRows: rowsOf(free, denseSize(digit)) };
}

const denseSize = (digit: number) => (digit / DIGIT_EM) * (DISTANCE_PER_DIGIT / DISTANCE_PER_DENSE_DIGIT);

function rowsOf(freePx: number, numberSizePx: number): number {
  return Math.min(ROWS_MAX, Math.max(1, Math.floor(freePx / (numberSizePx * ROW_EM))));
}

/** Height of a digit that is read at the distance, px. */
function digitHeight(
  { viewingDistanceM, diagonalIn, widthPx, heightPx }: ScreenGeometry,
  per: number,
): number {
  const diagonalPx = Math.hypot(positive(widthPx, 1), positive(heightPx, 1));
  const pxPerMetre = diagonalPx / (positive(diagonalIn, 55) * METRES_PER_INCH);
  return (positive(viewingDistanceM, 8) / per) * pxPerMetre;
}

const positive = (value: number, fallback: number) =>
  Number.isFinite(value) && value > 0 ? value : fallback;

const round = (px: number) => Math.round(px * 10) / 10;
