/**
 * The page of the screen over a window. Settings in the address: `window` (id, where the pairing names none), `led`
 * (width of an LED bar in Latin letters), `lang`, `theme`.
 */
import '@hallkit/elements/hall-connection.js';
import '@hallkit/elements/hall-window-screen.js';
import { connectDevice } from '../pairing/connect-device.ts';
import { numberSetting, settingOf } from '../wall/page-setting.ts';
import { healByReload } from '../wall/self-heal.ts';

void start();

async function start(): Promise<void> {
  healByReload();
  const { device, connection, fragment } = await connectDevice('window-screen');
  const screen = document.createElement('hall-window-screen');
  document.documentElement.lang = settingOf(fragment, 'lang') ?? 'zh-CN';
  screen.window = device.window === '' ? (settingOf(fragment, 'window') ?? '') : device.window;
  screen.led = numberSetting(fragment, 'led') ?? 0;
  if (settingOf(fragment, 'theme') === 'light') screen.theme = 'light';
  connection.append(screen);
}
