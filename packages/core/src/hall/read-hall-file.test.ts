import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { limits } from '../limits.ts';
import { readHallFile } from './read-hall-file.ts';
import { hallFileMistakeCodes } from './reading/mistakes.ts';

const hallsFolder = new URL('../../../../examples/halls/', import.meta.url);
const realHalls = readdirSync(hallsFolder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ file, text: readFileSync(new URL(file, hallsFolder), 'utf8') }));

/** JSON a test may change at any place. */
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** A hall file that uses every field. */
const fullHall = {
  id: 'demo',
  name: { 'zh-CN': '示例大厅', en: 'Demo hall' },
  timezone: 'Asia/Shanghai',
  dayStartsAt: '04:00',
  hours: [{ days: [1, 2, 3, 4, 5], open: '09:00', close: '24:00' }],
  specialDays: [
    { date: '2026-10-01', name: { 'zh-CN': '国庆节' } },
    { date: '2026-10-10', hours: [{ open: '09:00', close: '12:00' }] },
  ],
  calendar: 'CN',
  continuous: false,
  languages: ['zh-CN', 'en', 'ug-Arab-CN'],
  policy: 'fifo',
  noShow: { policy: 'back', after: 3, cap: 2 },
  presets: [{ id: 'noon', name: { 'zh-CN': '午间' }, windows: { w1: ['tax'] } }],
  alerts: { queuePerWindow: 8, waitMinutes: 20 },
  recallsMax: 3,
  onePersonOneTicket: true,
  pauseReasons: [{ id: 'meal', name: { 'zh-CN': '用餐' } }],
  refusalReasons: [{ id: 'papers', name: { 'zh-CN': '材料不齐' } }],
  notices: [{ 'zh-CN': '请留意叫号', en: 'Please watch the screens' }],
  zones: [{ id: 'a', name: { 'zh-CN': '专区' }, floor: 1 }],
  departments: [{ id: 'tax', name: { 'zh-CN': '税务局' } }],
  priorities: [{ id: 'elderly', name: { 'zh-CN': '老年人' }, verify: true }],
  services: [
    {
      id: 'tax',
      name: { 'zh-CN': '办税' },
      department: 'tax',
      zone: 'a',
      prefix: 'A',
      meanMinutes: 7.5,
      targetMinutes: 15,
      dailyQuota: 200,
      lastTicketTime: '16:00',
    },
    { id: 'seal', name: { 'zh-CN': '刻章' }, zone: 'a', prefix: 'BC', meanMinutes: 5 },
  ],
  items: [
    {
      id: 'tax-1',
      name: { 'zh-CN': '发票领用' },
      service: 'tax',
      meanMinutes: 3,
      code: '000130112000',
      materials: [{ 'zh-CN': '身份证' }],
      instead: { kind: 'terminal', name: { 'zh-CN': '自助终端' } },
    },
  ],
  windows: [
    {
      id: 'w1',
      number: 1,
      name: { 'zh-CN': '综合窗口' },
      zone: 'a',
      kind: 'comprehensive',
      services: ['*'],
      qualified: ['tax', 'seal'],
      tags: ['适老'],
      substitutes: ['clerk-2'],
      accessible: true,
    },
    { id: 'w2', number: 2, zone: 'a', kind: 'dedicated', services: ['tax'], qualified: ['*'] },
  ],
} satisfies JsonObject;

/** Mistakes of the full hall after `change`, as `path code`. */
function mistakesAfter(change: (hall: JsonObject) => void): readonly string[] {
  const hall = JSON.parse(JSON.stringify(fullHall)) as JsonObject;
  change(hall);
  const reading = readHallFile(JSON.stringify(hall));
  return reading.ok ? [] : reading.mistakes.map((mistake) => `${mistake.path} ${mistake.code}`);
}

/** Puts a value at a path such as `windows[0].number`; `undefined` takes it out. */
function put(hall: JsonObject, path: string, value: Json | undefined): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<Json>((at, key) => (at as JsonObject)[key] ?? null, hall) as JsonObject;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
}

describe('reading a hall file', () => {
  for (const { file, text } of realHalls) {
    it(`accepts ${file} as it is, further fields included`, () => {
      const reading = readHallFile(text);
      assert.deepEqual(reading, { ok: true, hall: JSON.parse(text) as Json });
    });
  }

  it('accepts a file that uses every field, also behind a byte order mark', () => {
    const text = JSON.stringify(fullHall);
    assert.deepEqual(readHallFile(text), { ok: true, hall: fullHall });
    assert.ok(readHallFile(`\ufeff${text}`).ok);
  });

  const cases: readonly (readonly [path: string, value: Json | undefined, mistake: string])[] = [
    ['id', undefined, 'id missing'],
    ['id', 'Demo Hall', 'id wrong_format'],
    ['id', '-demo', 'id wrong_format'],
    ['id', 'x'.repeat(41), 'id wrong_format'],
    ['id', 7, 'id wrong_type'],
    ['name', 'Demo', 'name wrong_type'],
    ['name.zh-CN', undefined, 'name.zh-CN missing'],
    ['name.zh-CN', '  ', 'name.zh-CN too_few'],
    ['name.zh-CN', '大'.repeat(201), 'name.zh-CN too_long'],
    ['name.en', 'Hall\u0007', 'name.en control_character'],
    ['name.en', 'Hall\u202e', 'name.en control_character'],
    ['name.en', 'Hall\ud800', 'name.en control_character'],
    ['name.zh_TW', '大廳', 'name.zh_TW wrong_format'],
    ['name.EN', 'Hall', 'name.EN wrong_format'],
    ['timezone', 'Asia/Shanghia', 'timezone unknown_timezone'],
    ['timezone', '+08:00', 'timezone unknown_timezone'],
    ['timezone', null, 'timezone unknown_timezone'],
    ['dayStartsAt', '24:00', 'dayStartsAt wrong_format'],
    ['dayStartsAt', '4:00', 'dayStartsAt wrong_format'],
    ['hours', {}, 'hours wrong_type'],
    ['hours[0].days[0]', 0, 'hours[0].days[0] out_of_range'],
    ['hours[0].days[1]', 1, 'hours[0].days[1] duplicate'],
    ['hours[0].days', [], 'hours[0].days too_few'],
    ['hours[0].close', '25:00', 'hours[0].close wrong_format'],
    ['hours[0].close', '00:00', 'hours[0].close wrong_format'],
    ['hours[0].close', '09:00', 'hours[0] wrong_order'],
    ['hours[0].open', '24:00', 'hours[0].open wrong_format'],
    ['specialDays[0].date', '2026-02-29', 'specialDays[0].date wrong_format'],
    ['specialDays[0].date', '1.10.2026', 'specialDays[0].date wrong_format'],
    ['specialDays[0].date', '2026-10-10', 'specialDays[1].date duplicate'],
    ['specialDays[1].hours[0].close', '08:00', 'specialDays[1].hours[0] wrong_order'],
    ['continuous', 'no', 'continuous wrong_type'],
    ['languages', [], 'languages too_few'],
    ['languages[0]', 'zh-cn', 'languages[0] wrong_format'],
    ['languages[1]', 'zh-CN', 'languages[1] duplicate'],
    ['policy', 'First come', 'policy wrong_format'],
    ['noShow.policy', 'drop', 'noShow.policy unknown_value'],
    ['noShow.cap', 0, 'noShow.cap out_of_range'],
    ['noShow.after', 1.5, 'noShow.after out_of_range'],
    ['presets[0].windows', {}, 'presets[0].windows too_few'],
    ['presets[0].windows', ['w1'], 'presets[0].windows wrong_type'],
    ['presets[0].windows.w9', ['tax'], 'presets[0].windows.w9 unknown_reference'],
    ['presets[0].windows.w1', 'tax', 'presets[0].windows.w1 wrong_type'],
    ['presets[0].windows.w1', ['*', 'tax'], 'presets[0].windows.w1 wrong_format'],
    ['presets[0].windows.w1[0]', 'visa', 'presets[0].windows.w1[0] unknown_reference'],
    ['alerts.queuePerWindow', 0, 'alerts.queuePerWindow out_of_range'],
    ['alerts.waitMinute', 5, 'alerts.waitMinute unknown_field_near'],
    ['recallsMax', 10, 'recallsMax out_of_range'],
    ['pauseReasons', [], 'pauseReasons too_few'],
    ['pauseReasons[0].name', undefined, 'pauseReasons[0].name missing'],
    ['notices[0]', 'hello', 'notices[0] wrong_type'],
    ['zones[0].floor', 'ground', 'zones[0].floor wrong_type'],
    ['departments', null, 'departments wrong_type'],
    ['priorities[0].verify', 1, 'priorities[0].verify wrong_type'],
    ['services', [], 'services too_few'],
    ['items', [fullHall.items[0], fullHall.items[0]] as Json, 'items[1].id duplicate'],
    ['services[1].prefix', 'A', 'services[1].prefix duplicate'],
    ['services[1].prefix', 'a', 'services[1].prefix wrong_format'],
    ['services[1].prefix', 'ABCD', 'services[1].prefix wrong_format'],
    ['services[1].zone', 'b', 'services[1].zone unknown_reference'],
    ['services[0].department', 'taxes', 'services[0].department unknown_reference'],
    ['services[0].meanMinutes', 0, 'services[0].meanMinutes out_of_range'],
    ['services[0].meanMinutes', '7', 'services[0].meanMinutes wrong_type'],
    ['services[0].targetMinutes', 1441, 'services[0].targetMinutes out_of_range'],
    ['services[0].dailyQuota', 0, 'services[0].dailyQuota out_of_range'],
    ['services[0].lastTicketTime', '16.00', 'services[0].lastTicketTime wrong_format'],
    ['services[0].meanMinute', 5, 'services[0].meanMinute unknown_field_near'],
    ['items[0].service', 'taxx', 'items[0].service unknown_reference'],
    ['items[0].instead.kind', 'phone', 'items[0].instead.kind unknown_value'],
    ['items[0].materials[0]', {}, 'items[0].materials[0].zh-CN missing'],
    ['windows[1].number', 1, 'windows[1].number duplicate'],
    ['windows[1].number', -1, 'windows[1].number out_of_range'],
    ['windows[1].number', 1.5, 'windows[1].number out_of_range'],
    ['windows[1].id', 'w1', 'windows[1].id duplicate'],
    ['windows[1].zone', 'aa', 'windows[1].zone unknown_reference'],
    ['windows[1].kind', 'universal', 'windows[1].kind unknown_value'],
    ['windows[1].services', [], 'windows[1].services too_few'],
    ['windows[1].services', ['*', 'tax'], 'windows[1].services wrong_format'],
    ['windows[1].services[0]', 'visa', 'windows[1].services[0] unknown_reference'],
    ['windows[0].qualified[1]', 'visa', 'windows[0].qualified[1] unknown_reference'],
    ['windows[0].qualified[1]', 'tax', 'windows[0].qualified[1] duplicate'],
    ['windows[0].accessible', 'yes', 'windows[0].accessible wrong_type'],
    ['Windows', [], 'Windows unknown_field_near'],
  ];
  for (const [path, value, mistake] of cases) {
    it(`reports "${mistake}" when ${path} is ${JSON.stringify(value)?.slice(0, 40) ?? 'left out'}`, () => {
      assert.deepEqual(
        mistakesAfter((hall) => put(hall, path, value)),
        [mistake],
      );
    });
  }

  it('reports every mistake at once, in the order of the fields', () => {
    const found = mistakesAfter((hall) => {
      put(hall, 'timezone', 'Mars');
      put(hall, 'services[0].zone', 'zz');
      put(hall, 'windows[0].number', 0);
      put(hall, 'windows[1].services[0]', 'none');
    });
    assert.deepEqual(found, [
      'timezone unknown_timezone',
      'windows[0].number out_of_range',
      'services[0].zone unknown_reference',
      'windows[1].services[0] unknown_reference',
    ]);
  });

  it('says in the message what is wrong and what is meant', () => {
    const reading = readHallFile(JSON.stringify({ ...fullHall, timezon: 'Asia/Shanghai' }));
    assert.deepEqual(reading, {
      ok: false,
      mistakes: [
        {
          path: 'timezon',
          code: 'unknown_field_near',
          message: 'unknown field "timezon"; did you mean timezone?',
        },
      ],
    });
  });

  it('lets further fields through, near ones too when they are marked as foreign', () => {
    assert.deepEqual(
      mistakesAfter((hall) => Object.assign(hall, { figures: { windows: 1 }, 'x-zone': 1, _zones: 2 })),
      [],
    );
  });

  it('refuses keys that reach for prototypes, also in fields it does not know', () => {
    const text = JSON.stringify(fullHall).replace(
      '"id":"demo"',
      '"id":"demo","figures":{"__proto__":{"admin":true}}',
    );
    const reading = readHallFile(text);
    assert.ok(!reading.ok);
    assert.deepEqual(
      reading.mistakes.map((mistake) => mistake.code),
      ['unsafe_key'],
    );
  });

  it('refuses a file beyond its size, lists beyond theirs, and reports a bounded number of mistakes', () => {
    const tooLarge = readHallFile(' '.repeat(limits.hallFileCharsMax + 1));
    assert.deepEqual(!tooLarge.ok && tooLarge.mistakes.map((mistake) => mistake.code), ['too_large']);
    const windows = Array.from({ length: 1001 }, (_, i) => ({
      ...fullHall.windows[1],
      id: `w${i}`,
      number: i + 1,
    }));
    assert.deepEqual(
      mistakesAfter((hall) => put(hall, 'windows', windows as Json)),
      ['windows too_many'],
    );
    assert.equal(
      mistakesAfter((hall) => put(hall, 'windows', new Array(900).fill({}) as Json)).length,
      limits.hallFileMistakesMax,
    );
  });
});

describe('any text at all', () => {
  /** What holds of every reading. */
  function assertSound(text: string): void {
    const reading = readHallFile(text);
    if (reading.ok) return assert.deepEqual(reading.hall, JSON.parse(text));
    assert.ok(reading.mistakes.length > 0 && reading.mistakes.length <= limits.hallFileMistakesMax);
    for (const { code, message } of reading.mistakes) {
      assert.ok(hallFileMistakeCodes.includes(code));
      assert.ok(message.length > 5 && message.length < 500, message);
      assert.doesNotMatch(message, /\p{Cc}/u);
    }
  }

  it('is read without throwing', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.json()), assertSound), {
      numRuns: 400,
    });
  });

  it('is read without throwing when it has the fields of a hall file with arbitrary values', () => {
    const values = fc.jsonValue({ maxDepth: 4 });
    const fields = Object.fromEntries(Object.keys(fullHall).map((key) => [key, values]));
    const lists = { zones: fc.array(values), services: fc.array(values), windows: fc.array(values) };
    const entry = fc.record(
      { id: values, zone: values, services: values, qualified: values, number: values },
      { requiredKeys: [] },
    );
    const halls = fc.oneof(
      fc.record(fields, { requiredKeys: [] }),
      fc.record({ ...fields, ...lists }),
      fc.record({
        zones: fc.array(entry),
        services: fc.array(entry),
        items: fc.array(entry),
        windows: fc.array(entry),
      }),
    );
    fc.assert(
      fc.property(halls, (hall) => assertSound(JSON.stringify(hall))),
      { numRuns: 400 },
    );
  });

  it('is read without throwing when a real hall file was damaged at a few places', () => {
    const damage = fc.record({
      at: fc.nat(),
      value: fc.option(fc.jsonValue({ maxDepth: 2 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...realHalls),
        fc.array(damage, { minLength: 1, maxLength: 5 }),
        ({ text }, damages) => {
          const hall = JSON.parse(text) as JsonObject;
          for (const { at, value } of damages) {
            const places = placesIn(hall);
            const place = places[at % places.length];
            if (place === undefined) continue;
            if (value === undefined) delete place.holder[place.key];
            else place.holder[place.key] = value as Json;
          }
          assertSound(JSON.stringify(hall));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is read without throwing when a real hall file was cut off or had a character changed', () => {
    const change = fc.tuple(fc.constantFrom(...realHalls), fc.nat(), fc.string({ maxLength: 1 }));
    fc.assert(
      fc.property(change, fc.boolean(), ([{ text }, at, put], cut) => {
        const from = at % text.length;
        assertSound(cut ? text.slice(0, from) : text.slice(0, from) + put + text.slice(from + 1));
      }),
      { numRuns: 150 },
    );
  });

  it('names every required field that was taken out of a real hall file', () => {
    const [first] = realHalls;
    assert.ok(first);
    fc.assert(
      fc.property(
        fc.constantFrom('zones', 'services', 'items', 'windows'),
        fc.nat(),
        fc.nat(),
        (list, nth, field) => {
          const required = {
            zones: ['id', 'name'],
            services: ['id', 'name', 'zone', 'prefix', 'meanMinutes'],
            items: ['id', 'name', 'service'],
            windows: ['id', 'number', 'zone', 'kind', 'services'],
          }[list];
          const hall = JSON.parse(first.text) as JsonObject;
          const entries = hall[list] as JsonObject[];
          const index = nth % entries.length;
          const name = required[field % required.length] ?? '';
          delete entries[index]?.[name];
          const reading = readHallFile(JSON.stringify(hall));
          assert.ok(!reading.ok);
          assert.ok(
            reading.mistakes.some(
              (mistake) => mistake.path === `${list}[${index}].${name}` && mistake.code === 'missing',
            ),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Every place in a JSON value where something stands that a test may change. */
function placesIn(value: Json): { holder: JsonObject; key: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as JsonObject;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key] ?? null)]);
}
