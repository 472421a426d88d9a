import { newCommandId } from '@hallkit/protocol';
import { randomBytes } from 'node:crypto';
import type { Serving } from '../cli/serving.ts';
import type { HallHost } from '../host/hall-host.ts';
import { addDemoAccounts, demoDevices } from './demo-accounts.ts';
import { demoBanner } from './demo-banner.ts';
import { DemoVoice } from './demo-voice.ts';
import { postsForMadeUpClerks, postsForPeople } from './demo-windows.ts';
import { MadeUpClerk, type MadeUpWorld } from './made-up-clerk.ts';
import { startMadeUpVisitors } from './made-up-visitors.ts';
import { openPosts } from './open-posts.ts';

/** Makes everything ready that a demo needs, and gives what to print. */
export async function prepareDemo(
  serving: Serving,
  { visitors }: { readonly visitors: boolean },
): Promise<string> {
  await addDemoAccounts(serving.auth, serving.clock.now());
  const banners: string[] = [];
  for (const host of serving.registry.all()) banners.push(await prepareHall(serving, host, visitors));
  return banners.join('');
}

async function prepareHall(serving: Serving, host: HallHost, visitors: boolean): Promise<string> {
  const { clock, url, auth, store } = serving;
  const voice = new DemoVoice(host, () => newCommandId(clock.now(), randomBytes(10)));
  await makeUsable(voice);
  const posts = postsForPeople(host.plan);
  const leave = await openPosts(voice, posts);
  serving.beforeClose(async () => leave());
  if (visitors) serving.beforeClose(await comeAlive({ voice, clock, random: Math.random }));
  const devices = await demoDevices(auth, store, host.id, posts[0]?.window ?? '');
  return demoBanner({ url, plan: host.plan, devices, posts, visitors });
}

/** A demo that has lain for weeks starts all the same, and one that was closed opens again. */
async function makeUsable(voice: DemoVoice): Promise<void> {
  if ((await voice.administrator('roll-day')) === 'clock_implausible') {
    await voice.administrator('confirm-clock');
    await voice.administrator('roll-day');
  }
  if (voice.host.state.dayStatus === 'closed') await voice.administrator('open-day');
}

/** Made-up clerks at their windows and visitors at the kiosk. Resolves to how to stop them. */
async function comeAlive(world: MadeUpWorld): Promise<() => Promise<void>> {
  const posts = postsForMadeUpClerks(world.voice.host.plan);
  const leave = await openPosts(world.voice, posts);
  const clerks = posts.map((post) => new MadeUpClerk(world, post));
  const stopVisitors = startMadeUpVisitors(world);
  return async () => {
    await Promise.all([stopVisitors(), ...clerks.map((clerk) => clerk.stop())]);
    leave();
  };
}
