import { expect } from '@open-wc/testing';
import { speechVoice } from './speech-voice.ts';

interface FakeVoice {
  readonly lang: string;
  readonly localService: boolean;
}

/** A speech synthesis with these voices, which ends every utterance the given way. */
function speechWith(voices: readonly FakeVoice[], ending: 'end' | 'error' | 'never' = 'end') {
  const said: string[] = [];
  const speech = {
    getVoices: () => voices,
    speak: (utterance: SpeechSynthesisUtterance) => {
      said.push(`${utterance.lang}: ${utterance.text}`);
      if (ending !== 'never') queueMicrotask(() => utterance.dispatchEvent(new Event(ending)));
    },
    cancel: () => said.push('cancelled'),
  };
  return { speech: speech as unknown as SpeechSynthesis, said };
}

const call = { number: 'A001', windowNumber: 3, zoneId: '' };
const going = new AbortController().signal;

/** Takes any voice: the browser's own class insists on voices that only an engine can make. */
class FakeUtterance extends EventTarget {
  readonly text: string;
  voice: FakeVoice | null = null;
  lang = '';
  rate = 1;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

describe('the voice of the browser', () => {
  const real = globalThis.SpeechSynthesisUtterance;
  before(() => Object.assign(globalThis, { SpeechSynthesisUtterance: FakeUtterance }));
  after(() => Object.assign(globalThis, { SpeechSynthesisUtterance: real }));

  it('says a call by a local voice of its language', async () => {
    const voices = [
      { lang: 'zh-HK', localService: true },
      { lang: 'zh_CN', localService: true },
      { lang: 'en-US', localService: true },
    ];
    const { speech, said } = speechWith(voices);
    expect(await speechVoice(speech).say(call, 'zh-CN', going)).to.equal(true);
    expect(await speechVoice(speech).say(call, 'en', going)).to.equal(true);
    expect(said).to.deep.equal([
      'zh_CN: 请 A 零零一 号到 3 号窗口',
      'en-US: Ticket A zero zero one, please go to window 3',
    ]);
  });

  it('never speaks by a service elsewhere', async () => {
    const { speech, said } = speechWith([{ lang: 'zh-CN', localService: false }]);
    expect(await speechVoice(speech).say(call, 'zh-CN', going)).to.equal(false);
    expect(said).to.deep.equal([]);
  });

  it('leaves the call to the chime where it has no voice for the language, or none at all', async () => {
    const { speech } = speechWith([{ lang: 'de-DE', localService: true }]);
    expect(await speechVoice(speech).say(call, 'en', going)).to.equal(false);
    const none = speechWith([]);
    expect(await speechVoice(none.speech).say(call, 'zh-CN', going)).to.equal(false);
  });

  it('leaves the call to the chime when speaking fails', async () => {
    const { speech } = speechWith([{ lang: 'zh-CN', localService: true }], 'error');
    expect(await speechVoice(speech).say(call, 'zh-CN', going)).to.equal(false);
  });

  it('falls silent at once when it is stopped', async () => {
    const { speech, said } = speechWith([{ lang: 'zh-CN', localService: true }], 'never');
    const stop = new AbortController();
    const saying = speechVoice(speech).say(call, 'zh-CN', stop.signal);
    stop.abort();
    expect(await saying).to.equal(false);
    expect(said.at(-1)).to.equal('cancelled');
  });
});
