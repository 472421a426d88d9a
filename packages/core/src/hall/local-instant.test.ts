import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localInstant } from './local-instant.ts';

describe('an instant as a zone’s clocks show it', () => {
  it('carries the offset of the day, east and west, with half hours and in summer', () => {
    const at = Date.parse('2026-07-01T01:00:02Z');
    assert.equal(localInstant(at, 'Asia/Shanghai'), '2026-07-01T09:00:02+08:00');
    assert.equal(localInstant(at, 'Asia/Kolkata'), '2026-07-01T06:30:02+05:30');
    assert.equal(localInstant(at, 'America/New_York'), '2026-06-30T21:00:02-04:00');
    assert.equal(localInstant(at, 'UTC'), '2026-07-01T01:00:02+00:00');
  });

  it('shows milliseconds only where there are any', () => {
    assert.equal(
      localInstant(Date.parse('2026-11-23T01:00:00.050Z'), 'Asia/Shanghai'),
      '2026-11-23T09:00:00.050+08:00',
    );
  });

  it('is the same instant when read again', () => {
    for (const zone of ['Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Kiritimati']) {
      for (let at = Date.parse('2026-01-01T00:30:00Z'); at < Date.parse('2027-01-01'); at += 5_400_123)
        assert.equal(Date.parse(localInstant(at, zone)), at);
    }
  });
});
