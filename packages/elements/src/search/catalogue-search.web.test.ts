import { expect } from '@open-wc/testing';
import { createSearch, type Searchable } from './catalogue-search.ts';

const entries: readonly Searchable[] = [
  {
    names: ['居民身份证遗失补领', 'Replacing a lost identity card'],
    pinyin: 'jmsfzysbl jumin',
    code: 'GA-010',
  },
  { names: ['居民身份证首次申领', 'First identity card'], pinyin: 'jmsfzscsl jumin', code: 'GA-011' },
  { names: ['税务', 'Tax'], pinyin: 'sw shuiwu', code: '' },
  { names: ['税务登记', 'Tax registration'], pinyin: 'swdj shuiwudengji', code: 'SW-001' },
  { names: ['企业设立登记', 'Company registration'], pinyin: 'qysldj qiyeshelidengji', code: 'GS-001' },
];
const search = createSearch(entries, (entry) => entry);
const first = (query: string) => search(query, 10)[0]?.names[0];
const found = (query: string) => search(query, 10).map(({ names }) => names[0]);

describe('search of the catalogue', () => {
  it('finds by Chinese, English, pinyin, initials and code', () => {
    expect(first('企业设立')).to.equal('企业设立登记');
    expect(first('company')).to.equal('企业设立登记');
    expect(first('qiyeshe')).to.equal('企业设立登记');
    expect(first('qysl')).to.equal('企业设立登记');
    expect(first('gs-001')).to.equal('企业设立登记');
  });

  it('puts the exact name first, then beginnings, then what stands inside', () => {
    expect(found('税务')).to.deep.equal(['税务', '税务登记']);
    expect(found('sw')).to.deep.equal(['税务', '税务登记']);
    expect(found('登记')).to.deep.equal(['税务登记', '企业设立登记']);
  });

  it('finds initials inside a name, as in SFZ for an identity card', () => {
    expect(found('sfz')).to.have.length(2);
  });

  it('finds Chinese characters that stand apart in the name', () => {
    expect(found('身份证补')).to.deep.equal(['居民身份证遗失补领']);
  });

  it('wants every word of the query', () => {
    expect(found('identity lost')).to.deep.equal(['居民身份证遗失补领']);
    expect(found('identity tax')).to.deep.equal([]);
  });

  it('reads full-width letters and capitals as the plain ones', () => {
    expect(first('ＱＹＳＬ')).to.equal('企业设立登记');
    expect(first('  Company  ')).to.equal('企业设立登记');
  });

  it('takes what is typed as text, never as a pattern', () => {
    for (const query of ['.*', '(a+)+$', '[', '\\', '%', '__proto__']) expect(found(query)).to.deep.equal([]);
    expect(found(' ')).to.deep.equal([]);
    expect(found('x'.repeat(100_000))).to.deep.equal([]);
  });

  it('answers within a frame for 1,600 items', () => {
    const many = Array.from({ length: 1600 }, (_, index) => ({
      names: [`建设工程规划许可变更第${index}项`, `Construction permit ${index}`],
      pinyin: 'jsgcghxkbg jianshegongchengguihuaxukebiangeng',
      code: `JS-${index}`,
    }));
    const large = createSearch(many, (entry) => entry);
    const queries = ['gh', '许可', 'permit', 'zzz', '建许变项'];
    const start = performance.now();
    for (let round = 0; round < 20; round++) for (const query of queries) large(query, 40);
    expect((performance.now() - start) / (20 * queries.length)).to.be.below(16);
  });
});
