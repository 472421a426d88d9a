import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clipVoice, type ClipPlayer } from './clip-voice.ts';

const call = { number: 'A1', windowNumber: 3, zoneId: '' };
const going = new AbortController().signal;

/** A voice over clips that a server has, or has not. */
function voiceWith(has: (path: string) => boolean) {
  const fetched: string[] = [];
  const played: string[] = [];
  const fetchClip = (url: string | URL | Request): Promise<Response> => {
    const path = url as string;
    fetched.push(path);
    return Promise.resolve(new Response(path, { status: has(path) ? 200 : 404 }));
  };
  const player: ClipPlayer = {
    decode: (bytes) => Promise.resolve(new TextDecoder().decode(bytes) as unknown as AudioBuffer),
    play: (clip) => Promise.resolve(void played.push(clip as unknown as string)),
  };
  return { voice: clipVoice('/clips/', player, fetchClip), fetched, played };
}

test('a call is played clip by clip, in order', async () => {
  const { voice, played } = voiceWith(() => true);
  assert.equal(await voice.say(call, 'zh-CN', going), true);
  assert.deepEqual(played, [
    '/clips/zh-CN/please.mp3',
    '/clips/zh-CN/letter-a.mp3',
    '/clips/zh-CN/digit-1.mp3',
    '/clips/zh-CN/to.mp3',
    '/clips/zh-CN/cardinal-3.mp3',
    '/clips/zh-CN/window.mp3',
  ]);
});

test('a clip is fetched once', async () => {
  const { voice, fetched } = voiceWith(() => true);
  await voice.say(call, 'zh-CN', going);
  await voice.say(call, 'zh-CN', going);
  assert.equal(fetched.length, 6);
});

test('a call that lacks a clip is left to the next voice whole', async () => {
  const { voice, played, fetched } = voiceWith((path) => !path.includes('cardinal-3'));
  assert.equal(await voice.say(call, 'zh-CN', going), false);
  assert.deepEqual(played, []);
  await voice.say(call, 'zh-CN', going);
  assert.equal(
    fetched.filter((path) => path.includes('cardinal-3')).length,
    1,
    'what is missing is not asked for again',
  );
});

test('a network that fails leaves the call to the next voice', async () => {
  const player: ClipPlayer = { decode: () => Promise.reject(new Error()), play: () => Promise.resolve() };
  const voice = clipVoice('/clips', player, () => Promise.reject(new TypeError('network')));
  assert.equal(await voice.say(call, 'en', going), false);
});

test('a voice that is stopped plays nothing more', async () => {
  const { voice, played } = voiceWith(() => true);
  await voice.say(call, 'zh-CN', AbortSignal.abort());
  assert.deepEqual(played, []);
});
