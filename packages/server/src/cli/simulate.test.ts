import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { testHall } from '../host/host-fixture.ts';
import { main } from './main.ts';
import { testTerminal } from './test-terminal.ts';

const folder = await mkdtemp(join(tmpdir(), 'hallkit-simulate-'));
after(() => rm(folder, { recursive: true, force: true }));
let files = 0;

const header = 'visit,arrivedAt,service,priority,serviceSeconds';
const good = `${header}
v1,2026-11-23T09:00:02+08:00,tax,,300
v2,2026-11-23T09:00:02+08:00,land,,60.5
"v,3",2026-11-23T01:01:00Z,tax,elderly,120
`;

async function fileWith(text: string | Uint8Array): Promise<string> {
  const file = join(folder, `file-${++files}`);
  await writeFile(file, text);
  return file;
}

const hall = await fileWith(JSON.stringify(testHall(2)));

async function run(args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const terminal = testTerminal();
  const code = await main(['simulate', ...args], terminal);
  return { code, out: terminal.written(), err: terminal.errors() };
}

/** Plays visits in the test hall into a folder of their own and gives what was written. */
async function play(visits: string | Uint8Array, more: readonly string[] = [], hallPath = hall) {
  const dir = join(folder, `out-${++files}`);
  await mkdir(dir);
  const paths = { out: join(dir, 'a.csv'), changes: join(dir, 'c.csv'), estimates: join(dir, 'e.csv') };
  const outputs = Object.entries(paths).flatMap(([option, path]) => [`--${option}`, path]);
  const ran = await run(['--hall', hallPath, '--visits', await fileWith(visits), ...outputs, ...more]);
  const names = await readdir(dir);
  const text = async (name: string) => (names.includes(name) ? readFile(join(dir, name), 'utf8') : '');
  return {
    ...ran,
    names,
    a: await text('a.csv'),
    c: await text('c.csv'),
    e: await text('e.csv'),
  };
}

describe('hallkit simulate', () => {
  test('writes who was served where and when, in the hall’s zone, and says how it went', async () => {
    const { code, out, a, c, e } = await play(good, ['--policy', 'fifo']);
    assert.equal(code, 0);
    assert.equal(
      a,
      [
        'visit,window,calledAt,endedAt',
        'v1,w1,2026-11-23T09:00:02+08:00,2026-11-23T09:05:02+08:00',
        'v2,w2,2026-11-23T09:00:02+08:00,2026-11-23T09:01:02.500+08:00',
        '"v,3",w2,2026-11-23T09:01:02.500+08:00,2026-11-23T09:03:02.500+08:00',
        '',
      ].join('\n'),
    );
    assert.equal(c, 'at,window,services\n');
    assert.match(e, /^visit,issuedAt,p50Seconds,p90Seconds\nv1,2026-11-23T09:00:02\+08:00,0,\d+\nv2,/);
    assert.match(out, /fifo, fixed allocation: 3 visits served/);
  });

  test('the same files give the same bytes, whatever the seed', async () => {
    const [first, second] = [await play(good, ['--seed', '1']), await play(good, ['--seed', '2'])];
    assert.deepEqual([first.a, first.c, first.e], [second.a, second.c, second.e]);
    assert.match(first.out, /balanced, fixed/);
  });

  test('takes CRLF, a byte order mark, empty lines and a last line without an end', async () => {
    const { a } = await play(good);
    const other = `\uFEFF${good.replaceAll('\n', '\r\n')}\r\n\r\n`;
    assert.equal((await play(other)).a, a);
    assert.equal((await play(good.trimEnd())).a, a);
  });

  test('sets policies beside each other, with ratios to the first', async () => {
    const visits = await fileWith(good);
    const { code, out } = await run([
      '--hall',
      hall,
      '--visits',
      visits,
      '--compare',
      'fifo,priority,balanced',
    ]);
    assert.equal(code, 0);
    const lines = out.trim().split('\n');
    assert.match(
      lines[0] ?? '',
      /wait, minutes +mean +p50 +p90 +p95 +p99 +longest +priority mean +ordinary mean/,
    );
    assert.deepEqual(
      lines.slice(1).map((line) => line.split(' ')[0]),
      ['fifo', 'priority', 'balanced'],
    );
    assert.match(lines[3] ?? '', /1\.00×/);
  });

  test('writes the changes of auto allocation as the full set from then on', async () => {
    const lending = testHall(2);
    const windows = [
      { ...lending.windows[0]!, kind: 'dedicated' as const, services: ['tax'] },
      { ...lending.windows[1]!, kind: 'dedicated' as const, services: ['land'], qualified: ['land', 'tax'] },
    ];
    const file = await fileWith(JSON.stringify({ ...lending, windows }));
    const crowd = Array.from({ length: 30 }, (_, at) => `v${at},2026-11-23T09:00:00+08:00,tax,,600`);
    const visits = `${header}\n${crowd.join('\n')}\n`;
    const { code, a, c, out } = await play(visits, ['--allocation', 'auto'], file);
    assert.equal(code, 0);
    assert.match(c, /\n2026-11-23T09:00:[\d.]+\+08:00,w2,tax;land\n/);
    assert.match(a, /,w2,/);
    assert.match(out, /changes? of what windows serve/);
  });

  test('plays past midnight and over days without anybody', async () => {
    const visits = [
      header,
      'late,2026-11-23T23:50:00+08:00,tax,,1200',
      'later,2026-11-23T23:55:00+08:00,tax,,1200',
      'last,2026-11-23T23:59:59+08:00,tax,,60',
      'weeks-after,2026-12-23T10:00:00+08:00,land,,60',
      '',
    ].join('\n');
    const { code, a } = await play(visits);
    assert.equal(code, 0);
    assert.match(a, /last,w1,2026-11-24T00:10:00\+08:00,/);
    assert.match(a, /weeks-after,w1,2026-12-23T10:00:00\+08:00,/);
  });

  const row = (line: string): string => `${header}\n${line}\n`;
  for (const [what, visits, message] of [
    ['an empty file', '', /: the file is empty; .* \[empty_file\]/],
    ['no visits', `${header}\n`, /line 1: there are no visits .* \[no_visits\]/],
    [
      'a missing header',
      'v1,2026-11-23T09:00:02+08:00,tax,,300\n',
      /line 1: the first line must be .* \[bad_header\]/,
    ],
    ['another header', 'visit,arrivedAt,service,seconds\n', /\[bad_header\]/],
    [
      'too many columns',
      row('v1,2026-11-23T09:00:02+08:00,tax,,300,x'),
      /line 2: .* 6 found \[wrong_columns\]/,
    ],
    ['too few columns', row('v1,2026-11-23T09:00:02+08:00,tax,300'), /4 found \[wrong_columns\]/],
    ['an open quote', row('"v1,2026-11-23T09:00:02+08:00,tax,,300'), /\[quote_not_closed\]/],
    ['a stray quote', row('v"1,2026-11-23T09:00:02+08:00,tax,,300'), /\[quote_misplaced\]/],
    ['no id', row(',2026-11-23T09:00:02+08:00,tax,,300'), /visit must be .* \[bad_visit\]/],
    [
      'an id twice',
      `${good}v1,2026-11-23T10:00:00+08:00,tax,,5\n`,
      /line 5: there is a visit "v1" .* \[duplicate_visit\]/,
    ],
    ['a local time', row('v1,2026-11-23T09:00:02,tax,,300'), /arrivedAt must be like .* \[bad_instant\]/],
    ['a day that is none', row('v1,2026-02-30T09:00:02Z,tax,,300'), /\[bad_instant\]/],
    ['an hour that is none', row('v1,2026-02-03T25:00:02Z,tax,,300'), /\[bad_instant\]/],
    [
      'an unknown service',
      row('v1,2026-11-23T09:00:02+08:00,fish,,300'),
      /line 2: the hall has no service "fish" \[unknown_service\]/,
    ],
    [
      'an unknown priority',
      row('v1,2026-11-23T09:00:02+08:00,tax,king,300'),
      /no priority class "king" \[unknown_priority\]/,
    ],
    ['seconds of 0', row('v1,2026-11-23T09:00:02+08:00,tax,,0'), /above 0 .* not "0" \[bad_service_time\]/],
    ['negative seconds', row('v1,2026-11-23T09:00:02+08:00,tax,,-3'), /\[bad_service_time\]/],
    ['seconds that are no number', row('v1,2026-11-23T09:00:02+08:00,tax,,NaN'), /\[bad_service_time\]/],
    ['endless seconds', row('v1,2026-11-23T09:00:02+08:00,tax,,1e9'), /\[bad_service_time\]/],
    ['days of seconds', row('v1,2026-11-23T09:00:02+08:00,tax,,86401'), /\[bad_service_time\]/],
    [
      'visits out of order',
      `${good}v4,2026-11-23T09:00:01+08:00,tax,,5\n`,
      /line 5: .*sort the file .* \[out_of_order\]/,
    ],
    [
      'an endless line',
      row('x'.repeat(300_000)),
      /line 2: the line is longer than 1000 characters \[line_too_long\]/,
    ],
    ['no text', Buffer.from([0x76, 0x0a, 0xff, 0xfe, 0x00]), /not UTF-8 text .* \[not_text\]/],
  ] as const) {
    test(`names ${what}, and leaves no file behind`, async () => {
      const { code, err, names } = await play(visits);
      assert.equal(code, 1);
      assert.match(err, message);
      assert.deepEqual(names, []);
    });
  }

  test('names a service that no window serves, and the line of the first who wants it', async () => {
    const closed = testHall(1);
    const [window] = closed.windows;
    const file = await fileWith(JSON.stringify({ ...closed, windows: [{ ...window, services: ['tax'] }] }));
    for (const allocation of ['fixed', 'auto']) {
      const { code, err } = await play(good, ['--allocation', allocation], file);
      assert.equal(code, 1);
      assert.match(err, /line 3: no window serves "land", so visit "v2" is never served \[never_served\]/);
    }
  });

  test('lists every mistake of a hall file by its path', async () => {
    const file = await fileWith(JSON.stringify({ ...testHall(), timezone: 'Mars/Base', windows: [] }));
    const { code, err } = await play(good, [], file);
    assert.equal(code, 1);
    assert.match(err, /is not a hall file that works:\n {2}timezone: [^]*\n {2}windows: /);
  });

  test('names files that cannot be read or written, and leaves what is there alone', async () => {
    const visits = await fileWith(good);
    const out = join(folder, 'kept.csv');
    await writeFile(out, 'old');
    const missing = await run(['--hall', hall, '--visits', join(folder, 'nowhere.csv'), '--out', out]);
    assert.deepEqual([missing.code, /no such file .*nowhere\.csv/.test(missing.err)], [1, true]);
    assert.equal(await readFile(out, 'utf8'), 'old');
    const aFolder = await run(['--hall', hall, '--visits', folder, '--out', out]);
    assert.deepEqual([aFolder.code, /that is a folder/.test(aFolder.err)], [1, true]);
    const toFolder = await run(['--hall', hall, '--visits', visits, '--out', folder]);
    assert.deepEqual([toFolder.code, /that is a folder/.test(toFolder.err)], [1, true]);
    const nowhere = await run(['--hall', hall, '--visits', visits, '--out', join(folder, 'no', 'a.csv')]);
    assert.deepEqual([nowhere.code, /no such file or folder/.test(nowhere.err)], [1, true]);
    assert.equal((await run(['--hall', hall, '--visits', visits, '--out', out])).code, 0);
    assert.match(await readFile(out, 'utf8'), /^visit,window/);
  });

  test('stops at a signal and leaves no file behind', async () => {
    const dir = join(folder, `out-${++files}`);
    await mkdir(dir);
    const crowd = Array.from({ length: 4000 }, (_, at) => `v${at},2026-11-23T09:00:00+08:00,tax,,60`);
    const visits = await fileWith(`${header}\n${crowd.join('\n')}\n`);
    const terminal = testTerminal();
    const stopped = { ...terminal, onStop: (stop: () => void) => (stop(), () => undefined) };
    const args = ['simulate', '--hall', hall, '--visits', visits, '--out', join(dir, 'a.csv')];
    assert.equal(await main(args, stopped), 1);
    assert.match(terminal.errors(), /stopped before the end; nothing was written \[stopped\]/);
    assert.deepEqual(await readdir(dir), []);
  });

  for (const [args, message] of [
    [[], /--hall FILE is missing/],
    [['--hall', hall], /--visits FILE is missing/],
    [['--hall', hall, '--visits', 'v.csv'], /--out FILE is missing/],
    [
      ['--hall', hall, '--visits', 'v.csv', '--compare', 'fifo', '--changes', 'c.csv'],
      /--out FILE is missing/,
    ],
    [
      ['--hall', hall, '--visits', 'v.csv', '--out', 'a', '--policy', 'best'],
      /--policy must be one of balanced, fifo, priority/,
    ],
    [
      ['--hall', hall, '--visits', 'v.csv', '--out', 'a', '--allocation', 'live'],
      /--allocation must be one of fixed, auto/,
    ],
    [
      ['--hall', hall, '--visits', 'v.csv', '--out', 'a', '--seed', '-1'],
      /argument is ambiguous|--seed must be/,
    ],
    [['--hall', hall, '--visits', 'v.csv', '--out', 'a', '--seed', 'x'], /--seed must be a whole number/],
    [['--hall', hall, '--visits', 'v.csv', '--out', './v.csv'], /--visits and --out are the same file/],
    [['--hall', hall, '--visits', 'v.csv', '--compare', 'fifo,fifo'], /names "fifo" twice/],
    [['--hall', hall, '--visits', 'v.csv', '--compare', 'fifo,'], /--compare must be one of/],
  ] as const) {
    test(`says what is wrong with ${args.filter((each) => each !== hall).join(' ') || 'nothing'}`, async () => {
      const { code, err } = await run(args);
      assert.equal(code, 2);
      assert.match(err, message);
    });
  }
});
