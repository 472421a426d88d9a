import { findWindow } from '@hallkit/core';
import type { DemoPost } from './demo-windows.ts';
import { demoConsole, type DemoVoice } from './demo-voice.ts';

/**
 * Signs a demo's clerks in at their windows and opens those that are closed. Windows somebody else has are left alone.
 * Their consoles stay connected until the returned function is called.
 */
export async function openPosts(voice: DemoVoice, posts: readonly DemoPost[]): Promise<() => void> {
  const leave = await Promise.all(posts.map((post) => openPost(voice, post)));
  return () => leave.forEach((each) => each());
}

async function openPost(voice: DemoVoice, { window, clerk }: DemoPost): Promise<() => void> {
  const win = findWindow(voice.host.state, window);
  if (win === undefined || (win.clerk !== '' && win.clerk !== clerk)) return () => undefined;
  const leave = voice.host.attendance.connect(demoConsole(window));
  // Somebody who took the demo over at a real console keeps it.
  if (win.clerk === '') await voice.clerk(clerk, window, 'sign-in');
  if (win.status === 'closed') await voice.clerk(clerk, window, 'open-window');
  return leave;
}
