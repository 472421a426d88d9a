import { expect } from '@open-wc/testing';
import { numberSetting, settingOf } from './page-setting.ts';

describe('settings of a wall page', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));

  it('come from the address, behind ? or behind #', () => {
    history.replaceState(null, '', '?distance=12&sound=1');
    expect(numberSetting(new URLSearchParams(), 'distance')).to.equal(12);
    expect(settingOf(new URLSearchParams('sound=0'), 'sound')).to.equal('0');
    expect(settingOf(new URLSearchParams(), 'clips')).to.equal(undefined);
  });

  it('are none where they are no positive numbers', () => {
    for (const value of ['', '-3', 'far', 'Infinity']) {
      expect(numberSetting(new URLSearchParams({ distance: value }), 'distance'), value).to.equal(undefined);
    }
  });
});
