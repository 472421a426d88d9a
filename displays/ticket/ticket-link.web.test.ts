import { expect } from '@open-wc/testing';
import { readLink, takeLink } from './ticket-link.ts';

const LINK = 'jiading.512.q7Yl3mZ0b2Nf4Kd8Ws6RtA';

describe("a ticket's link", () => {
  afterEach(() => sessionStorage.clear());

  it('is taken from the address and wiped from it', () => {
    history.replaceState(null, '', `#${LINK}`);
    expect(takeLink()).to.deep.equal({ text: LINK, hall: 'jiading', ticket: 512 });
    expect(location.href).to.not.contain('q7Yl3');
  });

  it('is found again after a reload of the same tab', () => {
    history.replaceState(null, '', `#${LINK}`);
    takeLink();
    expect(takeLink()?.ticket).to.equal(512);
  });

  it('is refused when it is none', () => {
    for (const text of [
      '',
      'jiading',
      'jiading.512',
      'jiading.x.key',
      'jiading.-1.key',
      'a.1.b.c',
      '.1.key',
    ]) {
      expect(readLink(text), text).to.equal(undefined);
    }
  });
});
