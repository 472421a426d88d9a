import { expect } from '@open-wc/testing';
import { defineElement } from './define.ts';
import { ELEMENTS_VERSION } from './version.ts';

/** Warnings said while something is done. */
function warningsOf(act: () => void): string[] {
  const original = console.warn;
  const said: string[] = [];
  console.warn = (text: string) => said.push(text);
  act();
  console.warn = original;
  return said;
}

const element = (version: string) =>
  class extends HTMLElement {
    static readonly hallkitVersion = version;
  };

describe('defining a tag', () => {
  it('defines it once, and is silent about the same version', () => {
    expect(warningsOf(() => defineElement('test-once', element(ELEMENTS_VERSION)))).to.deep.equal([]);
    expect(warningsOf(() => defineElement('test-once', element(ELEMENTS_VERSION)))).to.deep.equal([]);
  });

  it('names another version that has taken the tag', () => {
    defineElement('test-other', element('9.9.9'));
    const [warning] = warningsOf(() => defineElement('test-other', element(ELEMENTS_VERSION)));
    expect(warning).to.contain('<test-other>').and.to.contain('9.9.9');
  });

  it('knows the version of the package', async () => {
    const manifest = (await (await fetch('/packages/elements/package.json')).json()) as { version: string };
    expect(ELEMENTS_VERSION).to.equal(manifest.version);
  });
});
