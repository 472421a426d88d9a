/**
 * The call screen's page. Settings in the address, as `?name=value`: `zone`, `distance` (m), `diagonal` (inches),
 * `sound=1` (no tap, where the browser's policy allows it), `silent=1`, `english=1`, `clips` (base URL), `lang`, `theme`.
 */
import '@hallkit/elements/hall-call-screen.js';
import '@hallkit/elements/hall-connection.js';
import { connectDevice } from '../pairing/connect-device.ts';
import { numberSetting, settingOf } from '../wall/page-setting.ts';
import { healByReload } from '../wall/self-heal.ts';

void start();

async function start(): Promise<void> {
  healByReload();
  const { device, connection, fragment } = await connectDevice('screen');
  const screen = document.createElement('hall-call-screen');
  const setting = (name: string): string | undefined => settingOf(fragment, name);
  document.documentElement.lang = setting('lang') ?? 'zh-CN';
  screen.zone = setting('zone') ?? device.zone;
  screen.viewingDistance = numberSetting(fragment, 'distance') ?? screen.viewingDistance;
  screen.diagonal = numberSetting(fragment, 'diagonal') ?? screen.diagonal;
  screen.sound = setting('sound') === '1';
  screen.silent = setting('silent') === '1';
  screen.english = setting('english') === '1';
  screen.clips = setting('clips') ?? '';
  if (setting('theme') === 'light') screen.theme = 'light';
  connection.append(screen);
}
