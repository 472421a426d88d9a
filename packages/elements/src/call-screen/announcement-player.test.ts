import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AnnouncementPlayer, type PlayerPorts } from './announcement-player.ts';
import { Announcer, type AnnouncedCall } from './announcer.ts';
import { VOICE_MS_MAX } from './limits.ts';
import { firstOf, type Voice } from './voice.ts';

const NOW = 1_800_000_000_000;
const calls = (...seqs: number[]): AnnouncedCall[] => seqs.map((seq) => ({ seq, at: NOW, open: true }));

/** A player over an announcer that has seen `rows`, and the log of what it did. */
function playing(rows: readonly AnnouncedCall[], ports: Partial<PlayerPorts> = {}) {
  const log: string[] = [];
  const announcer = new Announcer({ read: () => undefined, write: () => undefined });
  announcer.see(rows, NOW);
  const saying: Voice = {
    say: (call, language) => {
      log.push(`${language} ${call.number}`);
      return Promise.resolve(true);
    },
  };
  const player = new AnnouncementPlayer(announcer, {
    call: (seq) => ({ number: `A${seq}`, windowNumber: seq, zoneId: '' }),
    languages: () => ['zh-CN'],
    voice: () => saying,
    chime: () => void log.push('chime'),
    caption: (announcement) =>
      void log.push(announcement ? `caption ${announcement.call.number}` : 'caption off'),
    wait: (ms, signal) => (ms === VOICE_MS_MAX ? untilAborted(signal) : Promise.resolve()),
    ...ports,
  });
  return { player, announcer, log };
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

test('a single call: caption, chime, voice twice', async () => {
  const { player, log } = playing(calls(1));
  await player.play();
  assert.deepEqual(log, ['caption A1', 'chime', 'zh-CN A1', 'caption A1', 'zh-CN A1', 'caption off']);
});

test('a burst: one chime, each call once with its caption', async () => {
  const { player, log } = playing(calls(1, 2, 3));
  await player.play();
  assert.deepEqual(
    log.filter((line) => !line.startsWith('caption')),
    ['chime', 'zh-CN A1', 'zh-CN A2', 'zh-CN A3'],
  );
  assert.equal(log.filter((line) => line.startsWith('caption A')).length, 3);
});

test('English comes second where it is chosen', async () => {
  const { player, log } = playing(calls(1, 2), { languages: () => ['zh-CN', 'en'] });
  await player.play();
  assert.deepEqual(
    log.filter((line) => /^(zh|en)/.test(line)),
    ['zh-CN A1', 'en A1', 'zh-CN A2', 'en A2'],
  );
});

test('with the sound off there are captions alone, each for a while', async () => {
  const waits: number[] = [];
  const wait: PlayerPorts['wait'] = (ms) => (waits.push(ms), Promise.resolve());
  const { player, log } = playing(calls(1, 2), { voice: () => undefined, wait });
  await player.play();
  assert.deepEqual(log, ['caption A1', 'caption A2', 'caption off']);
  assert.deepEqual(waits, [4000, 4000]);
});

test('a voice that never ends is given up, and the next call is said', async () => {
  const silent: Voice = { say: () => new Promise(() => undefined) };
  const { player, log } = playing(calls(1, 2), { voice: () => silent, wait: () => Promise.resolve() });
  await player.play();
  assert.deepEqual(log, ['caption A1', 'chime', 'caption A2', 'caption off']);
});

test('two plays at once are one', async () => {
  const { player, log } = playing(calls(1, 2));
  await Promise.all([player.play(), player.play()]);
  assert.equal(log.filter((line) => line === 'zh-CN A1').length, 1);
});

test('a call that has left the view is passed over', async () => {
  const { player, log } = playing(calls(1), { call: () => undefined });
  await player.play();
  assert.deepEqual(log, ['caption off']);
});

test('stop ends what is being said', async () => {
  const voice: Voice = { say: (_call, _language, signal) => untilAborted(signal).then(() => false) };
  const { player, log } = playing(calls(1, 2), { voice: () => voice });
  const played = player.play();
  await Promise.resolve();
  player.stop();
  await played;
  assert.equal(log.includes('caption A2'), false);
});

test('the next voice is asked where one cannot say a call', async () => {
  const asked: string[] = [];
  const voice = (name: string, can: boolean): Voice => ({
    say: () => (asked.push(name), Promise.resolve(can)),
  });
  const chain = firstOf([voice('clips', false), voice('speech', true), voice('other', true)]);
  const call = { number: 'A1', windowNumber: 1, zoneId: '' };
  assert.equal(await chain.say(call, 'zh-CN', new AbortController().signal), true);
  assert.deepEqual(asked, ['clips', 'speech']);
});
