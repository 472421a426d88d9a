/** What the kiosks and clerks of a bench send. */
import { actionRequest } from '@hallkit/protocol/codes';
import { startChild } from './child.ts';
import type { Post } from './children/hall-process.ts';
import type { LoadRequest, LoadResult, LoadSettings } from './children/http-load.ts';

/** Signs every clerk in and opens the windows. */
export async function openPosts(port: number, hall: string, posts: readonly Post[]): Promise<void> {
  const settings: LoadSettings = { port, scripts: posts.map((post) => opening(hall, post)) };
  const load = await startChild('children/http-load.ts', settings);
  const { failed, firstFailure } = await load.ask<LoadResult>('once');
  await load.stop();
  if (failed > 0) throw new Error(`the windows could not be opened: ${firstFailure}`);
}

/** A number taken at the post's kiosk, for the service of its window. */
export function taking(hall: string, { service, kioskToken }: Post): LoadRequest {
  return request(hall, 'take-number', { legs: [{ service }], channel: 'kiosk' }, kioskToken);
}

/** The next one called; who is at the window is finished by it. */
export function calling(hall: string, { window, clerkToken, console }: Post): LoadRequest {
  return request(hall, 'call-next', { window }, clerkToken, console);
}

function opening(hall: string, { window, clerkToken, console }: Post): LoadRequest[] {
  return [
    request(hall, 'sign-in', { window }, clerkToken, console),
    request(hall, 'open-window', { window }, clerkToken, console),
  ];
}

function request(
  hall: string,
  action: Parameters<typeof actionRequest>[0],
  payload: object,
  token: string,
  console = '',
): LoadRequest {
  const { path, body } = actionRequest(action, hall, payload);
  const authorization = { Authorization: `Bearer ${token}` };
  const headers = console === '' ? authorization : { ...authorization, Console: console };
  return { path, headers, body: JSON.stringify(body) };
}
