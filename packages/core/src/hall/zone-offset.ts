import { assert, must } from '../assert.ts';

/** A stretch of time in which a zone keeps one offset. */
interface Piece {
  /** First instant, ms. */
  readonly from: number;
  /** Local time minus UTC, ms. */
  readonly offsetMs: number;
  /**
   * Latest local time the zone's clocks had shown before they were put back, as ms; −Infinity when they were not
   * put back within the last day.
   */
  readonly peakMs: number;
}

interface ZoneCache {
  readonly format: Intl.DateTimeFormat;
  /** Pieces by bucket number, oldest first; nearly always one. */
  readonly buckets: Map<number, readonly Piece[]>;
}

const dayMs = 86_400_000;
/** Two changes in one bucket would be missed; no zone has had two within two days since 1970 (tzdata 2026c). */
const bucketMs = 6 * 3_600_000;
/** About three years of one zone; then the cache starts again. */
const bucketsMax = 4096;

const zones = new Map<string, ZoneCache>();

/** The local wall-clock time as ms since a local 1970-01-01T00:00. Throws RangeError for an unknown zone. */
export function localMs(at: number, zone: string): number {
  return at + pieceAt(at, zone).offsetMs;
}

/**
 * The latest local wall-clock time shown at or before `at`, in the scale of {@link localMs}. Unlike that it never
 * goes back: while clocks repeat an hour it stands still. Throws RangeError for an unknown zone.
 */
export function latestLocalMs(at: number, zone: string): number {
  const piece = pieceAt(at, zone);
  return Math.max(at + piece.offsetMs, piece.peakMs);
}

/** Every offset the zone has in [from, to), ms, and the instants in (from, to) when it changes. */
export function offsetsBetween(
  from: number,
  to: number,
  zone: string,
): { readonly offsetsMs: readonly number[]; readonly changesAt: readonly number[] } {
  const offsets = [pieceAt(from, zone).offsetMs];
  const changesAt: number[] = [];
  for (let bucket = Math.floor(from / bucketMs); bucket * bucketMs < to; bucket++) {
    for (const piece of bucketOf(bucket, zone)) {
      if (piece.from <= from || piece.from >= to || piece.offsetMs === offsets.at(-1)) continue;
      offsets.push(piece.offsetMs);
      changesAt.push(piece.from);
    }
  }
  return { offsetsMs: offsets, changesAt };
}

function pieceAt(at: number, zone: string): Piece {
  const pieces = bucketOf(Math.floor(at / bucketMs), zone);
  for (let i = pieces.length - 1; i > 0; i--) {
    const piece = must(pieces[i], 'zone piece');
    if (piece.from <= at) return piece;
  }
  return must(pieces[0], 'zone piece');
}

function bucketOf(bucket: number, zone: string): readonly Piece[] {
  const cache = zones.get(zone) ?? openCache(zone);
  const known = cache.buckets.get(bucket);
  if (known !== undefined) return known;
  if (cache.buckets.size >= bucketsMax) cache.buckets.clear();
  const pieces = findPieces(bucket * bucketMs, cache.format);
  cache.buckets.set(bucket, pieces);
  return pieces;
}

function openCache(zone: string): ZoneCache {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const cache = { format, buckets: new Map<number, readonly Piece[]>() };
  zones.set(zone, cache);
  return cache;
}

function findPieces(from: number, format: Intl.DateTimeFormat): readonly Piece[] {
  const first = { from, offsetMs: readOffset(from, format), peakMs: peakBefore(from, format) };
  const last = readOffset(from + bucketMs - 1, format);
  if (last === first.offsetMs) return [first];
  const changeAt = changeBetween(from, from + bucketMs - 1, format);
  const peakMs = last < first.offsetMs ? Math.max(first.peakMs, changeAt - 1 + first.offsetMs) : -Infinity;
  return [first, { from: changeAt, offsetMs: last, peakMs }];
}

function peakBefore(at: number, format: Intl.DateTimeFormat): number {
  const before = readOffset(at - dayMs, format);
  if (before <= readOffset(at, format)) return -Infinity;
  return changeBetween(at - dayMs, at, format) - 1 + before;
}

/** The first instant of the offset at `to`, when the one at `from` is another. */
function changeBetween(from: number, to: number, format: Intl.DateTimeFormat): number {
  const before = readOffset(from, format);
  let low = from;
  let high = to;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (readOffset(middle, format) === before) low = middle;
    else high = middle;
  }
  return high;
}

function readOffset(at: number, format: Intl.DateTimeFormat): number {
  const text = format.format(at);
  const found = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
  assert(found !== null, `zone offset in ${text}`);
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = found;
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return sign === '-' ? -size : size;
}
