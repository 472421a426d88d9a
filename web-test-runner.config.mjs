/** Browser tests: the packaged Chromium, in Chinese, with a Chinese font that bare machines lack. */
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { fileURLToPath } from 'node:url';
import { chromiumLaunchOptions, TEST_LOCALE, TEST_TIME_ZONE } from './test/browser/chromium.ts';

const FONT = '/node_modules/@fontsource-variable/noto-sans-sc/index.css';

const page = (testFramework) => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <link rel="stylesheet" href="${FONT}">
    <style>body { font-family: 'Noto Sans SC Variable', sans-serif; }</style>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: ['{packages,displays,examples,test}/**/*.web.test.ts', '!**/node_modules/**', '!**/dist/**'],
  nodeResolve: { browser: true, exportConditions: ['hallkit-source'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      tsconfig: fileURLToPath(new URL('tsconfig.web.json', import.meta.url)),
      target: 'es2022',
    }),
  ],
  browsers: [
    playwrightLauncher({
      product: 'chromium',
      launchOptions: await chromiumLaunchOptions(),
      createBrowserContext: ({ browser }) =>
        browser.newContext({ locale: TEST_LOCALE, timezoneId: TEST_TIME_ZONE }),
    }),
  ],
  hostname: '127.0.0.1',
  concurrency: 2,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: 10_000 } },
  testRunnerHtml: page,
};
