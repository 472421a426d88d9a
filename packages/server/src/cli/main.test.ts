import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { chainHash, genesis, type StoredEvent } from '@hallkit/store';
import { testHall } from '../host/host-fixture.ts';
import { main } from './main.ts';
import { testTerminal, type TestTerminal } from './test-terminal.ts';

const folder = await mkdtemp(join(tmpdir(), 'hallkit-cli-'));
after(() => rm(folder, { recursive: true, force: true }));
let folders = 0;

/** A data folder of its own. */
const newData = (): string => join(folder, `data-${++folders}`);

/** Runs a command to its end. */
async function run(args: readonly string[], input = ''): Promise<{ code: number; out: string; err: string }> {
  const terminal = testTerminal(input);
  const code = await main(args, terminal);
  return { code, out: terminal.written(), err: terminal.errors() };
}

async function hallFile(hall: object = testHall()): Promise<string> {
  const file = join(folder, `hall-${++folders}.json`);
  await writeFile(file, JSON.stringify(hall));
  return file;
}

/** Serves until `work` is done. */
async function serving(
  args: readonly string[],
  work: (url: string, terminal: TestTerminal) => Promise<void>,
): Promise<number> {
  const terminal = testTerminal();
  const running = main(['serve', '--port', '0', '--log', 'silent', ...args], terminal);
  const written = await Promise.race([
    terminal.waitFor(/http:\/\/[\d.:]+/),
    running.then(() => terminal.errors()),
  ]);
  const [url] = /http:\/\/127[\d.:]+/.exec(written) ?? [];
  assert.ok(url, written);
  try {
    await work(url, terminal);
  } finally {
    terminal.stop();
  }
  return running;
}

test('every command explains itself', async () => {
  const { out } = await run(['--help']);
  for (const name of ['serve', 'simulate', 'user', 'device', 'export', 'verify', 'backup', 'restore']) {
    assert.match(out, new RegExp(`^ {2}${name} `, 'm'));
    const help = await run([name, '--help']);
    assert.equal(help.code, 0);
    assert.match(help.out, new RegExp(`Usage: hallkit ${name}`));
  }
});

for (const [args, message] of [
  [[], /Usage: hallkit <command>/],
  [['dance'], /there is no command "dance"/],
  [['serve', '--dance'], /Unknown option '--dance'/],
  [['serve', '--port', '70000'], /--port must be a whole number from 0 to 65535, not "70000"/],
  [['serve', '--origin', 'https://a.example/path'], /--origin must be like/],
  [['serve', '--log', 'loud'], /--log must be one of debug, info/],
  [['serve', '--demo', '--host', '0.0.0.0'], /listens on this machine only/],
  [['user', 'add', 'Ümlaut', '--role', 'clerk'], /is not a user id/],
  [['user', 'add', 'zhang'], /--role is missing/],
  [['user', 'add', 'zhang', '--role', 'king'], /--role must be one of/],
  [['user', 'dance', 'zhang'], /"dance" is not one of/],
  [['device', 'pair', '--hall', 'small'], /--kind KIND is missing/],
  [['backup'], /--to FILE is missing/],
  [['restore'], /--from FILE is missing/],
  [['export', 'a', 'b'], /"b" is one argument too many/],
] as const) {
  test(`hallkit ${args.join(' ')} says what is wrong with it`, async () => {
    const data = args.length > 0 && !args.includes('dance' as never) ? ['--data', newData()] : [];
    const { code, out, err } = await run([...args, ...data]);
    assert.equal(code, 2);
    assert.match(out + err, message);
  });
}

test('a missing or damaged hall file, and data that is not there, are named', async () => {
  const missing = await run(['serve', '--hall', join(folder, 'nowhere.json'), '--data', newData()]);
  assert.deepEqual([missing.code, /no such file/.test(missing.err)], [1, true]);
  const bad = await run(['serve', '--hall', await hallFile({ id: 'x' }), '--data', newData()]);
  assert.equal(bad.code, 1);
  assert.match(bad.err, /is not a hall file that works:\n {2}name: /);
  const none = await run(['serve', '--data', newData()]);
  assert.match(none.err, /name a hall file with --hall FILE, or try --demo/);
  for (const args of [
    ['export'],
    ['verify'],
    ['user', 'list'],
    ['device', 'list'],
    ['backup', '--to', join(folder, 'b.db')],
  ]) {
    const { code, err } = await run([...args, '--data', newData()]);
    assert.deepEqual([code, /There is no database/.test(err)], [1, true], args.join(' '));
  }
});

test('a file that is no database is refused with what to do', async () => {
  const data = newData();
  await run(['serve', '--data', data]);
  await writeFile(join(data, 'hallkit.db'), 'this is not a database, and never was one');
  const { code, err } = await run(['serve', '--hall', await hallFile(), '--data', data]);
  assert.equal(code, 1);
  assert.match(err, /storage_not_a_database/);
});

test('a taken port is named', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => blocker.once('listening', resolve));
  const { port } = blocker.address() as { port: number };
  const { code, err } = await run([
    'serve',
    '--hall',
    await hallFile(),
    '--port',
    String(port),
    '--log',
    'silent',
    '--data',
    newData(),
  ]);
  blocker.close();
  assert.equal(code, 1);
  assert.match(err, /the port is taken, choose another one with --port/);
});

test('an address of another machine, and a file in place of the data folder, are named', async () => {
  const hall = await hallFile();
  const foreign = await run([
    'serve',
    '--hall',
    hall,
    '--port',
    '0',
    '--log',
    'silent',
    '--host',
    '192.0.2.1',
    '--data',
    newData(),
  ]);
  assert.match(foreign.err, /does not have that address, choose another one with --host/);
  const file = await run(['serve', '--hall', hall, '--port', '0', '--data', hall]);
  assert.match(file.err, /there is a file where a folder is needed/);
});

test('serve answers, stops in order, and its log is exported, verified, backed up and restored', async () => {
  const data = newData();
  const code = await serving(['--hall', await hallFile(), '--data', data], async (url) => {
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
    const second = await run(['serve', '--data', data, '--port', '0', '--log', 'silent']);
    assert.equal(second.code, 1);
    assert.match(second.err, /storage_locked/);
    const beside = await run(['export', '--data', data]);
    assert.equal(beside.code, 0);
  });
  assert.equal(code, 0);

  const lines = (await run(['export', 'small', '--data', data])).out.trim().split('\n');
  const events = lines.map((line) => JSON.parse(line) as StoredEvent);
  assert.equal(events[0]?.hash, chainHash(genesis, events[0] as StoredEvent));
  const out = join(folder, `export-${++folders}.jsonl`);
  assert.equal((await run(['export', '--data', data, '--out', out])).code, 0);
  assert.equal((await readFile(out, 'utf8')).trim(), lines.join('\n'));
  assert.match(
    (await run(['export', 'elsewhere', '--data', data])).err,
    /there is no hall "elsewhere": small/,
  );

  assert.match((await run(['verify', '--data', data])).out, /hall\/small: \d+ events, sound/);
  const copy = join(folder, `backup-${++folders}.db`);
  assert.match((await run(['backup', '--data', data, '--to', copy])).out, /verified/);
  assert.match((await run(['backup', '--data', data, '--to', copy])).err, /storage_exists/);
  const restored = newData();
  assert.equal((await run(['restore', '--from', copy, '--data', restored])).code, 0);
  assert.equal((await run(['verify', '--data', restored])).code, 0);
  assert.match((await run(['restore', '--from', copy, '--data', restored])).err, /storage_exists/);
  assert.match((await run(['restore', '--from', copy, '--data', restored, '--force'])).out, /is kept as/);
});

test('a server that nobody can run says how to make its first administrator', async () => {
  const data = newData();
  const hint = new RegExp(`hallkit user add NAME --role administrator --data ${data}\n`);
  await serving(['--hall', await hallFile(), '--data', data], async (_url, terminal) => {
    await terminal.waitFor(hint);
  });
  await run(['user', 'add', 'wang', '--role', 'clerk', '--data', data]);
  await serving(['--data', data], async (_url, terminal) => void (await terminal.waitFor(hint)));
  await run(['user', 'add', 'chen', '--role', 'administrator', '--data', data]);
  await serving(['--data', data], async (_url, terminal) => {
    assert.doesNotMatch(await terminal.waitFor(/Serving/), /user add/);
  });
});

test('a hall that the data folder does not have is no place for an account or a device', async () => {
  const data = newData();
  await serving(['--hall', await hallFile(), '--data', data], async () => undefined);
  for (const args of [
    ['user', 'add', 'zhang', '--role', 'clerk@smal'],
    ['device', 'pair', '--hall', 'smal', '--kind', 'kiosk'],
  ]) {
    const { code, err } = await run([...args, '--data', data]);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, /there is no hall "smal" in this data folder: small/);
  }
});

test('accounts are added, listed, changed and disabled, and log in over HTTP', async () => {
  const data = newData();
  const hall = await hallFile();
  await serving(['--hall', hall, '--data', data], async () => undefined);
  const added = await run([
    'user',
    'add',
    'zhang',
    '--role',
    'clerk@small',
    '--name',
    '张敏',
    '--data',
    data,
  ]);
  const [, password = ''] = /shown this once: (\S+)/.exec(added.out) ?? [];
  assert.equal(password.length, 23);
  const given = await run(
    ['user', 'add', 'chen', '--role', 'manager', '--password-stdin', '--data', data],
    'correct horse\n',
  );
  assert.equal(given.out.includes('correct'), false);
  assert.match((await run(['user', 'add', 'chen', '--role', 'manager', '--data', data])).err, /already/);
  assert.match((await run(['user', 'passwd', 'nobody', '--data', data])).err, /there is no user "nobody"/);
  const short = await run(['user', 'passwd', 'chen', '--password-stdin', '--data', data], 'short\n');
  assert.notEqual(short.code, 0);
  assert.match(short.err, /8 to 200 characters/);
  await run(['user', 'disable', 'chen', '--data', data]);
  assert.equal(
    (await run(['user', 'list', '--data', data])).out,
    'chen\tchen\tmanager@*\tdisabled\nzhang\t张敏\tclerk@small\n',
  );
  await serving(['--data', data], async (url) => {
    const logIn = (user: string, secret: string) =>
      fetch(`${url}/v1/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ user, password: secret }),
      });
    assert.equal((await logIn('zhang', password)).status, 200);
    assert.equal((await logIn('zhang', 'wrong password')).status, 401);
    assert.equal((await logIn('chen', 'correct horse')).status, 401);
  });
});

test('devices are paired by a code and revoked', async () => {
  const data = newData();
  const hall = await hallFile();
  await serving(['--hall', hall, '--data', data], async () => undefined);
  const { out } = await run([
    'device',
    'pair',
    '--hall',
    'small',
    '--kind',
    'kiosk',
    '--name',
    'west door',
    '--data',
    data,
  ]);
  const [code = ''] = /^\d{8}/.exec(out) ?? [];
  await serving(['--data', data], async (url) => {
    const reply = await fetch(`${url}/v1/devices/pair`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
    assert.equal(reply.status, 200);
  });
  const listed = await run(['device', 'list', '--data', data]);
  assert.match(listed.out, /^small\.\w+\tkiosk\t-\twest door\n$/);
  const [id = ''] = listed.out.split('\t');
  assert.equal((await run(['device', 'revoke', id, '--data', data])).code, 0);
  assert.match((await run(['device', 'list', '--data', data])).out, /revoked/);
  assert.match((await run(['device', 'revoke', 'small.nobody', '--data', data])).err, /there is no device/);
});

test('a demo prints its pages and log-ins, works at once, and stays apart from real halls', async () => {
  const data = newData();
  const code = await serving(['--demo', '--data', data], async (url, terminal) => {
    const banner = await terminal.waitFor(/Ctrl-C/);
    for (const page of ['kiosk', 'call-screen', 'window-screen', 'counter', 'manager']) {
      assert.match(banner, new RegExp(`${url}/${page}/#`));
    }
    assert.match(banner, /演示模式/);
    const [, password = ''] = /password: (\S+)/.exec(banner) ?? [];
    const reply = await fetch(`${url}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: 'clerk-a', password }),
    });
    assert.equal(reply.status, 200);
    const [, device, deviceSecret] = /kiosk\/#device=(\S+?)&secret=(\S+)/.exec(banner) ?? [];
    const token = await fetch(`${url}/v1/devices/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ device, deviceSecret }),
    });
    assert.equal(token.status, 200);
  });
  assert.equal(code, 0);
  assert.match((await run(['serve', '--data', data])).err, /belongs to a demo/);
  const real = newData();
  await serving(['--hall', await hallFile(), '--data', real], async () => undefined);
  assert.match((await run(['serve', '--demo', '--data', real])).err, /belongs to a real hall/);
});
