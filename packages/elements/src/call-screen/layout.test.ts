import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planLayout } from './layout.ts';

const wall = {
  viewingDistanceM: 10,
  diagonalIn: 55,
  widthPx: 1920,
  heightPx: 1080,
  callsWidthPx: 1401,
  bandBelow: false,
  numberSigns: 4,
  windowSigns: 2,
};

test('at 10 m on a 55-inch screen there is one big call and four or five more, digits of 80 px or more', () => {
  const layout = planLayout(wall);
  assert.ok(layout.digitHeightPx >= 105, `digits are ${layout.digitHeightPx} px high`);
  assert.ok(layout.rows >= 4 && layout.rows <= 5, `${layout.rows} rows`);
  assert.ok(layout.heroSizePx > layout.numberSizePx * 1.35);
});

test('a burst of ten fits at once, its digits still 80 px high', () => {
  const layout = planLayout(wall);
  assert.ok(layout.denseRows * 2 + 1 >= 10, `${layout.denseRows} rows of two`);
  assert.ok(layout.denseNumberSizePx * 0.72 >= 80);
});

test('Chinese text stands 1.3 times as high as Latin letters would', () => {
  const pxPerMetre = Math.hypot(wall.widthPx, wall.heightPx) / (55 * 0.0254);
  const latinPx = (10 / 400) * pxPerMetre;
  assert.ok(Math.abs((planLayout(wall).textSizePx * 0.92) / latinPx - 1.3) < 0.01);
});

test('numbers are at least distance / 150 high whatever the resolution', () => {
  for (const [widthPx, heightPx] of [
    [1280, 720],
    [1920, 1080],
    [3840, 2160],
  ] as const) {
    const layout = planLayout({ ...wall, widthPx, heightPx, callsWidthPx: widthPx * 0.73 });
    const heightM = (layout.digitHeightPx / Math.hypot(widthPx, heightPx)) * 55 * 0.0254;
    assert.ok(heightM >= 10 / 150 - 0.0005, `${heightM} m at ${widthPx}`);
  }
});

test('nearer readers get more rows', () => {
  assert.ok(planLayout({ ...wall, viewingDistanceM: 5 }).rows > planLayout(wall).rows);
});

test('a screen too small for its distance still shows a row', () => {
  const layout = planLayout({ ...wall, viewingDistanceM: 40 });
  assert.ok(layout.rows >= 1);
});

test('longer numbers and more windows keep to the width they have', () => {
  const layout = planLayout({ ...wall, numberSigns: 7, windowSigns: 3 });
  assert.ok(layout.heroSizePx * (10 * 0.64 + 1) < wall.callsWidthPx);
});

test('nonsense is brought into bounds', () => {
  for (const value of [0, -3, Number.NaN, Number.POSITIVE_INFINITY]) {
    const layout = planLayout({
      viewingDistanceM: value,
      diagonalIn: value,
      widthPx: value,
      heightPx: 0,
      callsWidthPx: value,
      bandBelow: true,
      numberSigns: value,
      windowSigns: value,
    });
    assert.ok(layout.rows >= 1);
    assert.ok(Number.isFinite(layout.heroSizePx), `hero for ${value}`);
  }
});
