import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorRoles } from '@hallkit/core';
import {
  actions,
  deviceKinds,
  viewNames,
  views,
  type ActionDefinition,
  type DeviceKind,
} from '@hallkit/protocol';
import type { Principal, Role } from './principal.ts';
import { authorize, type HallFacts, type Wish } from './roles.ts';

const facts: HallFacts = {
  departmentOf: (hall, service) => (hall === 'own' && service === 'tax' ? 'finance' : undefined),
  linkGenerationOf: (hall, ticket) => (hall === 'own' && ticket === 7 ? 2 : undefined),
};

const userRoles = actorRoles.filter(
  (role) => role !== 'system' && role !== 'device' && role !== 'visitor',
) as Role[];

function user(role: Role, hall = 'own', department?: string): Principal {
  const grant = department === undefined ? { role, hall } : { role, hall, department };
  return { kind: 'user', key: 'user:u', session: 'session:s', expiresAt: 0, id: 'u', roles: [grant] };
}

function device(deviceKind: DeviceKind, window = ''): Principal {
  const base = { kind: 'device', key: 'device:d', session: 'device:d', expiresAt: 0, id: 'd' } as const;
  return { ...base, hall: 'own', deviceKind, zone: '', window };
}

function visitor(generation = 2): Principal {
  const base = { kind: 'visitor', key: 'visitor:v', session: 'link:own.7.2', expiresAt: 0 } as const;
  return { ...base, hall: 'own', ticket: 7, generation };
}

const objects = {
  hall: {},
  ticket: { ticket: 7 },
  window: { window: 'w1' },
  service: { service: 'tax' },
  allocation: {},
  day: {},
};

/** Every action and view of the protocol's tables, asked for in a hall. */
function wishes(hall: string): Wish[] {
  const ofActions = (Object.values(actions) as ActionDefinition[]).map(({ name, on, roles }): Wish => ({
    hall,
    kind: 'action',
    name,
    roles,
    object: objects[on],
  }));
  const viewObject = { window: { window: 'w1' }, counter: { window: 'w1' }, ticket: { ticket: 7 } } as Record<
    string,
    object
  >;
  const ofViews = viewNames.map((name): Wish => ({
    hall,
    kind: 'view',
    name,
    roles: views[name].roles,
    object: viewObject[name] ?? {},
  }));
  return [...ofActions, ...ofViews];
}

function verdict(principal: Principal, wish: Wish): string {
  try {
    return authorize(principal, wish, facts);
  } catch (error) {
    return (error as { code: string }).code;
  }
}

test('every role may do exactly what the tables name, in its own hall', () => {
  for (const role of userRoles) {
    for (const wish of wishes('own')) {
      const expected = wish.roles.includes(role) ? role : 'forbidden';
      assert.equal(
        verdict(user(role, 'own', 'finance'), wish),
        expected,
        `${role} ${wish.kind} ${wish.name}`,
      );
      assert.equal(verdict(user(role, '*', 'finance'), wish), expected, `${role} everywhere ${wish.name}`);
    }
  }
});

test('nobody learns anything of another hall', () => {
  const everybody = [
    ...userRoles.map((role) => user(role)),
    ...deviceKinds.map((kind) => device(kind)),
    visitor(),
  ];
  for (const principal of everybody) {
    for (const wish of wishes('other')) assert.equal(verdict(principal, wish), 'unknown_hall', wish.name);
  }
});

test('a kiosk gives numbers and sees its own view; other devices only look', () => {
  const allowed = (principal: Principal) =>
    wishes('own')
      .filter((wish) => verdict(principal, wish) === 'device')
      .map(({ name }) => name);
  assert.deepEqual(allowed(device('kiosk')), ['take-number', 'reprint-ticket', 'kiosk', 'status']);
  assert.deepEqual(allowed(device('screen')), ['screen', 'status']);
  assert.deepEqual(allowed(device('window-screen')), ['window', 'status']);
  assert.deepEqual(allowed(device('rater')), ['window']);
});

test('a window’s own screen shows that window alone', () => {
  const wish = (window: string): Wish => ({
    hall: 'own',
    kind: 'view',
    name: 'window',
    roles: views.window.roles,
    object: { window },
  });
  assert.equal(verdict(device('window-screen', 'w1'), wish('w1')), 'device');
  assert.equal(verdict(device('window-screen', 'w1'), wish('w2')), 'forbidden');
});

test('a visitor sees and leaves the own ticket, and nothing else', () => {
  const allowed = wishes('own').filter((wish) => verdict(visitor(), wish) === 'visitor');
  assert.deepEqual(
    allowed.map(({ name }) => name),
    ['cancel-ticket', 'ticket'],
  );
  for (const wish of allowed) {
    assert.equal(verdict(visitor(), { ...wish, object: { ticket: 8 } }), 'forbidden');
    assert.equal(verdict(visitor(), { ...wish, object: {} }), 'forbidden');
  }
});

test('a link that was replaced is dead at once', () => {
  const wish: Wish = {
    hall: 'own',
    kind: 'view',
    name: 'ticket',
    roles: views.ticket.roles,
    object: { ticket: 7 },
  };
  assert.equal(verdict(visitor(1), wish), 'token_revoked');
});

test('a department acts on its own services alone', () => {
  const pause: Wish = {
    hall: 'own',
    kind: 'action',
    name: 'pause-intake',
    roles: actions['pause-intake'].roles,
    object: { service: 'tax' },
  };
  assert.equal(verdict(user('department', 'own', 'finance'), pause), 'department');
  assert.equal(verdict(user('department', 'own', 'land'), pause), 'forbidden');
  assert.equal(verdict(user('department', 'own'), pause), 'forbidden');
  assert.equal(
    verdict(user('department', 'own', 'finance'), { ...pause, object: { service: 'x' } }),
    'forbidden',
  );
});

test('of several roles the one the table names first acts', () => {
  const both: Principal = {
    ...(user('manager') as Extract<Principal, { kind: 'user' }>),
    roles: [
      { role: 'manager', hall: 'own' },
      { role: 'clerk', hall: '*' },
    ],
  };
  const wish: Wish = {
    hall: 'own',
    kind: 'action',
    name: 'call-next',
    roles: ['clerk', 'manager'],
    object: {},
  };
  assert.equal(verdict(both, wish), 'clerk');
});

test('the system role is nobody’s', () => {
  for (const wish of wishes('own')) {
    const asSystem = { ...wish, roles: ['system'] as const };
    assert.equal(verdict(user('administrator', '*'), asSystem), 'forbidden');
  }
});
