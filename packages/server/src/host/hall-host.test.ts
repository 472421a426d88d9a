import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTestHall } from './host-fixture.ts';

const take = { legs: [{ service: 'tax' }], channel: 'kiosk' };

test('a number’s answer holds all that is printed', async () => {
  const hall = await openTestHall();
  await hall.staff('w2');
  const { receipt, ticket, number } = await hall.must('device:kiosk', 'take-number', take);
  assert.deepEqual(
    { ...receipt, link: '', leaveCode: '' },
    {
      ticket,
      number,
      day: '2026-11-23',
      service: 'tax',
      serviceName: { 'zh-CN': '税务', en: 'Tax' },
      item: '',
      arrivedAt: hall.clock.now(),
      ahead: 0,
      p50Ms: 0,
      p90Ms: receipt?.p90Ms,
      windowNumbers: [1, 2, 3],
      zoneName: { 'zh-CN': '东区', en: 'East' },
      floor: 1,
      hallName: { 'zh-CN': '小厅', en: 'Small hall' },
      link: '',
      leaveCode: '',
    },
  );
  assert.match(receipt?.link ?? '', /^\/ticket\/#small\.1\.[\w-]{22}$/);
  assert.match(receipt?.leaveCode ?? '', /^\d{4}$/);
});

test('a reprint has the same link and code, a revoking one has others', async () => {
  const hall = await openTestHall();
  const { receipt, ticket } = await hall.must('device:kiosk', 'take-number', take);
  const same = await hall.must('device:kiosk', 'reprint-ticket', { ticket });
  assert.deepEqual(same.receipt, receipt);
  const fresh = await hall.must('guide', 'reprint-ticket', { ticket, revoke: true });
  assert.notEqual(fresh.receipt?.link, receipt?.link);
  const oldKey = receipt?.link.split('.')[2] ?? '';
  const newKey = fresh.receipt?.link.split('.')[2] ?? '';
  assert.equal(hall.host.openLink(ticket, oldKey), undefined);
  assert.equal(hall.host.openLink(ticket, newKey)?.id, ticket);
});

test('a link opens nothing when it is wrong, foreign, or its ticket ended two hours ago', async () => {
  const hall = await openTestHall();
  const { receipt, ticket } = await hall.must('device:kiosk', 'take-number', take);
  const key = receipt?.link.split('.')[2] ?? '';
  assert.equal(hall.host.openLink(ticket, `${key.slice(0, -1)}_`), undefined);
  assert.equal(hall.host.openLink(ticket + 1, key), undefined);
  assert.equal(hall.host.openLink(ticket, ''), undefined);
  await hall.must('guide', 'cancel-ticket', { ticket, reason: 'left' });
  assert.equal(hall.host.openLink(ticket, key)?.status, 'cancelled');
  hall.clock.advance(2 * 60 * 60_000 + 1_000);
  assert.equal(hall.host.openLink(ticket, key), undefined);
});

test('a visitor gives the place up by the printed code only, and cannot try codes through', async () => {
  const hall = await openTestHall();
  const { receipt, ticket } = await hall.must('device:kiosk', 'take-number', take);
  const right = receipt?.leaveCode ?? '';
  const wrong = right === '0000' ? '0001' : '0000';
  const leave = (leaveCode: string) =>
    hall.ask('visitor:1', 'cancel-ticket', { ticket, reason: 'left', leaveCode });
  for (let tries = 0; tries < 5; tries++) {
    const reply = await leave(wrong);
    assert.equal(!reply.ok && reply.refusal.code, 'leave_code_invalid');
  }
  const locked = await leave(right);
  assert.equal(!locked.ok && locked.refusal.code, 'rate_limited');
  hall.clock.advance(10 * 60_000 + 1);
  assert.equal((await leave(right)).ok, true);
  assert.equal(hall.host.state.tickets.get(ticket)?.status, 'cancelled');
});

test('words and personal data go to the vault, the log holds references, and the month’s end erases them', async () => {
  const hall = await openTestHall();
  await hall.staff('w1');
  const visitor = { name: '张三', phone: '13812345678', idNumber: '110101199003071234' };
  await hall.must('device:kiosk', 'take-number', { ...take, visitor });
  await hall.must('clerk:w1', 'call-next', { window: 'w1' });
  await hall.must('clerk:w1', 'start-service', { window: 'w1' });
  await hall.must('clerk:w1', 'finish-service', { window: 'w1', outcome: 'done', note: '材料已齐' });
  const log = JSON.stringify(await hall.store.read(hall.host.stream, 0, 100));
  for (const secret of ['张三', '13812345678', '110101199003071234', '材料已齐'])
    assert.equal(log.includes(secret), false);
  const refs = [...log.matchAll(/(?:note|visitor)-[0-9a-f]{32}/g)].map(([ref]) => ref);
  const rows = await hall.store.vault(hall.host.stream, refs);
  assert.deepEqual(rows.map(({ kind, text }) => [kind, text]).sort(), [
    ['note', '材料已齐'],
    ['visitor', JSON.stringify({ name: '张三', phone: '13812345678' })],
  ]);
  hall.clock.advance(31 * 24 * 60 * 60_000);
  for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
  assert.deepEqual(await hall.store.vault(hall.host.stream, refs), []);
});

test('one person is one opaque id all month, however the number is written', async () => {
  const hall = await openTestHall();
  const write = async (idNumber: string) => {
    const { ticket } = await hall.must('device:kiosk', 'take-number', { ...take, visitor: { idNumber } });
    return hall.host.state.tickets.get(ticket)?.person ?? '';
  };
  const first = await write('11010119900307123x');
  assert.equal(await write('110101 19900307 123X'), first);
  assert.notEqual(await write('110101199003071235'), first);
  assert.match(first, /^[\w-]{22}$/);
});

test('the keys of links and persons are kept in the store and are the same at every node', async () => {
  const one = await openTestHall();
  const two = await openTestHall({ store: one.store, clock: one.clock });
  const ticket = { id: 7, generation: 0 };
  assert.equal(one.host.links.key(ticket), two.host.links.key(ticket));
  const other = await openTestHall();
  assert.notEqual(one.host.links.key(ticket), other.host.links.key(ticket));
});

test('a command of the number of a ticket long gone still names it', async () => {
  const hall = await openTestHall();
  const { ticket } = await hall.must('device:kiosk', 'take-number', take);
  const cancelled = await hall.must('guide', 'cancel-ticket', { ticket, reason: 'left' }, 'cancel-1');
  hall.clock.advance(3 * 60 * 60_000);
  await hall.take();
  await hall.registry.flushHistory();
  assert.equal(hall.host.state.tickets.get(ticket), undefined);
  assert.deepEqual(
    await hall.must('guide', 'cancel-ticket', { ticket, reason: 'left' }, 'cancel-1'),
    cancelled,
  );
});
