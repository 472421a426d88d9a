import { expect } from '@open-wc/testing';
import { ageText, timeOfDay } from './age-text.ts';
import { numberRuns } from './number-runs.ts';
import { problemText } from './problem-texts.ts';
import { waitRange } from './wait-range.ts';

const MINUTE_MS = 60_000;

describe('texts that elements share', () => {
  it('tell a wait as a range in whole minutes, by fives when it is long', () => {
    const told = (p50: number, p90: number) => waitRange(p50 * MINUTE_MS, p90 * MINUTE_MS, 'zh-CN').range;
    expect(told(7, 13)).to.equal('约 7–13 分钟');
    expect(told(33, 52)).to.equal('约 35–50 分钟');
    expect(told(5, 5)).to.equal('约 5 分钟');
    expect(told(0.2, 0.6)).to.equal('1 分钟内');
    expect(waitRange(0, 0, 'en')).to.deep.equal({
      unknown: true,
      range: 'wait not known yet',
      minutes: '',
    });
  });

  it('tell an age in seconds, minutes, hours', () => {
    expect(ageText(12_900, 'zh-CN')).to.equal('12 秒');
    expect(ageText(61_000, 'en')).to.equal('1 minute');
    expect(ageText(125 * MINUTE_MS, 'en')).to.equal('2 hours 5 minutes');
    expect(ageText(-5, 'zh-CN')).to.equal('0 秒');
  });

  it("tell the time of day by the hall's own clock", () => {
    expect(timeOfDay(Date.UTC(2026, 2, 2, 16, 5), 'Asia/Shanghai')).to.equal('00:05');
  });

  it('join runs of window numbers', () => {
    expect(numberRuns([6, 3, 4, 5, 9, 3])).to.equal('3–6, 9');
    expect(numberRuns([1, 2])).to.equal('1, 2');
    expect(numberRuns([])).to.equal('');
  });

  it('say a problem by its code, and name the code they do not know', () => {
    const problem = { code: 'nobody_waiting', params: {}, retryable: false };
    expect(problemText(problem, 'zh-CN')).to.not.contain('nobody_waiting');
    expect(problemText({ ...problem, code: 'from_the_future' }, 'en')).to.contain('from_the_future');
  });
});
