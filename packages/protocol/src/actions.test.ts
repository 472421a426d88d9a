import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorRoles } from '@hallkit/core';
import type { HallAction, HallCommandData } from '@hallkit/core';
import Value from 'typebox/value';
import { actionRequest, actionRoutes, actionTemplate, wireActions } from './actions/routes.ts';
import type { WireAction } from './actions/routes.ts';
import { actions } from './actions.ts';
import type { WirePayload } from './actions.ts';

/** Commands that only the system gives; they have no route. */
type SystemAction = 'define-hall' | 'follow-advice' | 'mark-unattended' | 'mark-attended';
/** What the wire carries as text or in the clear and the server turns into references. */
type Translated = 'note' | 'visitor' | 'person';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
type Keys<T> = T extends unknown ? keyof T : never;
/** What a client sends of each action fits what the core takes, but for what the server translates. */
type Fits = {
  [A in WireAction]: Omit<WirePayload[A], Translated | 'leaveCode'> extends Omit<
    HallCommandData[A],
    Translated
  >
    ? Same<
        Exclude<Keys<WirePayload[A]>, Translated | 'leaveCode'>,
        Exclude<Keys<HallCommandData[A]>, Translated>
      >
    : false;
};

test('the wire has every action of the core but the system’s own, with the same data', () => {
  const everyAction: Same<WireAction, Exclude<HallAction, SystemAction>> = true;
  const everyPayload: Same<Fits[WireAction], true> = true;
  assert.ok(everyAction && everyPayload);
});

for (const name of wireActions) {
  test(`${name} has its path, its roles and its time`, () => {
    const action = actions[name];
    assert.equal(action.name, name);
    assert.equal(action.path, actionTemplate(name));
    assert.ok(action.path.endsWith(`/${name}`));
    assert.equal(action.notAfterMs, actionRoutes[name].notAfterMs);
    assert.ok(action.roles.length > 0 && action.roles.every((role) => actorRoles.includes(role)));
    assert.match(action.summary, /^[A-Z].*\.$/);
  });
}

test('a visitor may do one thing only, a device two, and who only looks nothing', () => {
  const allowed = (role: (typeof actorRoles)[number]) =>
    wireActions.filter((name) => (actions[name].roles as readonly string[]).includes(role));
  assert.deepEqual(allowed('visitor'), ['cancel-ticket']);
  assert.deepEqual(allowed('device'), ['take-number', 'reprint-ticket']);
  assert.deepEqual(allowed('supervisor'), []);
  assert.deepEqual(allowed('auditor'), []);
  assert.deepEqual(allowed('department'), [
    'pause-intake',
    'resume-intake',
    'set-quota',
    'set-last-ticket-time',
  ]);
});

test('a press at a kiosk may travel 20 s, one at a console 10 s', () => {
  assert.equal(actions['take-number'].notAfterMs, 20_000);
  assert.equal(actions['call-next'].notAfterMs, 10_000);
});

test('what a path says is not repeated in the body', () => {
  assert.deepEqual(
    actionRequest('transfer-ticket', 'jiading', { window: 'w001', toWindow: 'w002', position: 'end' }),
    {
      path: '/v1/halls/jiading/windows/w001/transfer-ticket',
      body: { toWindow: 'w002', position: 'end' },
    },
  );
  assert.deepEqual(actionRequest('reprint-ticket', 'a/b', { ticket: 17 }), {
    path: '/v1/halls/a%2Fb/tickets/17/reprint-ticket',
    body: {},
  });
});

const refused: readonly (readonly [WireAction, unknown])[] = [
  ['take-number', { channel: 'kiosk' }],
  ['take-number', { channel: 'kiosk', legs: [] }],
  ['take-number', { channel: 'kiosk', legs: [{}] }],
  ['take-number', { channel: 'kiosk', legs: [{ service: 'tax', extra: 1 }] }],
  ['take-number', { channel: 'drone', legs: [{ service: 'tax' }] }],
  ['take-number', { channel: 'kiosk', legs: Array.from({ length: 13 }, () => ({ service: 'tax' })) }],
  ['take-number', { channel: 'kiosk', legs: [{ service: 'tax' }], person: 'p1' }],
  ['take-number', { channel: 'kiosk', legs: [{ service: 'x'.repeat(41) }] }],
  ['call-next', { window: 'w001' }],
  ['call-next', []],
  ['call-next', null],
  ['finish-service', { outcome: 'lost' }],
  ['finish-service', { outcome: 'done', note: 'x'.repeat(2001) }],
  ['set-quota', { quota: -1 }],
  ['set-quota', { quota: 1.5 }],
  ['set-last-ticket-time', { time: '25:00' }],
  ['cancel-ticket', { reason: 'left', leaveCode: '12345' }],
  ['change-window-services', { services: ['**'], reason: 'rush' }],
  ['set-allocation-mode', { mode: 'manual' }],
  ['apply-preset', { preset: 'Morning' }],
  ['acknowledge-alert', { alert: 'fire' }],
];
for (const [name, body] of refused) {
  test(`${name} refuses ${JSON.stringify(body).slice(0, 60)}`, () => {
    assert.equal(Value.Check(actions[name].body, body), false);
  });
}

const accepted: { readonly [A in WireAction]?: object } = {
  'take-number': { channel: 'kiosk', legs: [{ service: 'tax' }, { item: 'id-card' }], language: 'zh-CN' },
  'call-next': {},
  'cancel-ticket': { reason: 'left', leaveCode: '0042' },
  'change-window-services': { services: ['*'], pinned: true, until: 1_700_000_000_000, reason: 'rush' },
  'set-last-ticket-time': { time: '16:30' },
  'set-allocation-mode': { mode: 'auto' },
  'apply-preset': { preset: 'noon', until: 1_700_000_000_000 },
  'acknowledge-alert': { alert: 'long-wait' },
};
for (const [name, body] of Object.entries(accepted)) {
  test(`${name} takes ${JSON.stringify(body).slice(0, 60)}`, () => {
    assert.equal(Value.Check(actions[name as WireAction].body, body), true);
  });
}
