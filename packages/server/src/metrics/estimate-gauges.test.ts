import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startTestServer } from '../http/test-server.ts';

const dayMs = 86_400_000;

test('metrics tell how told waits came true, service by service, and begin anew with the day', async (t) => {
  const server = await startTestServer();
  t.after(() => server.close());
  const estimates = async () =>
    (await server.request('/metrics')).text.split('\n').filter((line) => /^hallkit_estimate/.test(line));
  assert.deepEqual(await estimates(), []);
  await server.staff('w1');
  await server.take();
  await server.must('clerk:w1', 'call-next', { window: 'w1' });
  const waiting = await server.take();
  const p50Ms = server.host.state.tickets.get(waiting)?.told.p50Ms ?? 0;
  server.clock.advance(1_000);
  await server.must('clerk:w1', 'call-next', { window: 'w1' });
  const labels = '{hall="small",service="tax"}';
  assert.deepEqual(await estimates(), [
    `hallkit_estimate_told${labels} 1`,
    `hallkit_estimate_error_seconds${labels} ${(p50Ms - 1_000) / 1_000}`,
    `hallkit_estimate_coverage_ratio${labels} 1`,
    `hallkit_estimate_over_ratio${labels} 1`,
  ]);
  server.clock.advance(dayMs);
  await server.take('land');
  assert.deepEqual(await estimates(), []);
});
