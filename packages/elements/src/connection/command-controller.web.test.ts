import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { CommandAnswer, HallClient } from '@hallkit/client';
import { HallElement } from '../element/base-element.ts';
import type { HallBeforeCommand } from '../events/before-command.ts';
import { fixedClient } from '../testing/fixed-client.ts';
import { CommandController } from './command-controller.ts';

/** The smallest element that gives a command. */
class Caller extends HallElement {
  readonly commands = new CommandController(this);

  call(windowId = 'w001'): Promise<CommandAnswer | undefined> {
    return this.commands.run('call-next', { window: windowId });
  }
}
customElements.define('test-caller', Caller);

type Answering = (commandId: string) => Promise<CommandAnswer>;
const answer: CommandAnswer = { commandId: '', seq: 1, tag: '', at: 0, ticket: 1, number: 'A001' };
const refusal = (code: string, retryable: boolean) =>
  Object.assign(new Error(code), { code, params: {}, retryable });

async function callerOf(answering: Answering): Promise<{ caller: Caller; ids: string[] }> {
  const ids: string[] = [];
  const command = async (_action: string, _payload: object, options?: { commandId?: string }) => {
    ids.push(options?.commandId ?? '');
    return answering(options?.commandId ?? '');
  };
  const client = Object.assign(fixedClient([]), { command: command as unknown as HallClient['command'] });
  const caller = await fixture<Caller>(html`<test-caller .client=${client}></test-caller>`);
  return { caller, ids };
}

describe('the commands of an element', () => {
  it('are asked of the page first, with the id they will carry', async () => {
    const { caller, ids } = await callerOf(async () => answer);
    setTimeout(() => void caller.call());
    const asked: Event = await oneEvent(caller, 'hall-before-command');
    const { action, payload, commandId, cancelable, composed } = asked as HallBeforeCommand;
    expect({ action, payload, cancelable, composed }).to.deep.equal({
      action: 'call-next',
      payload: { window: 'w001' },
      cancelable: true,
      composed: true,
    });
    expect(ids).to.deep.equal([commandId]);
  });

  it('are not sent when the page prevents them, nor without a client', async () => {
    const { caller, ids } = await callerOf(async () => answer);
    caller.addEventListener('hall-before-command', (event) => event.preventDefault());
    expect(await caller.call()).to.equal(undefined);
    expect(ids).to.deep.equal([]);
    const alone = await fixture<Caller>(html`<test-caller></test-caller>`);
    const asked = oneEvent(alone, 'hall-before-command');
    expect(await alone.call()).to.equal(undefined);
    await asked;
  });

  it('go one at a time: a second press while one is on the way does nothing', async () => {
    let arrive: (given: CommandAnswer) => void = () => undefined;
    const { caller, ids } = await callerOf(() => new Promise((resolve) => (arrive = resolve)));
    const first = caller.call();
    expect(caller.commands.busy).to.equal(true);
    expect(await caller.call()).to.equal(undefined);
    arrive(answer);
    expect((await first)?.number).to.equal('A001');
    expect(ids).to.have.length(1);
    expect(caller.commands.busy).to.equal(false);
  });

  it('keep their id while their outcome is unknown, and take a new one for another wish', async () => {
    const { caller, ids } = await callerOf(() => Promise.reject(refusal('outcome_unknown', true)));
    await caller.call();
    await caller.call();
    expect(ids[0]).to.equal(ids[1]);
    await caller.call('w002');
    expect(ids[2]).to.not.equal(ids[0]);
  });

  it('take a new id once the hall has refused', async () => {
    const { caller, ids } = await callerOf(() => Promise.reject(refusal('nobody_waiting', false)));
    await caller.call();
    expect(caller.commands.problem?.code).to.equal('nobody_waiting');
    await caller.call();
    expect(ids[0]).to.not.equal(ids[1]);
  });

  it('forget problem and id when the person has gone', async () => {
    const { caller, ids } = await callerOf(() => Promise.reject(refusal('outcome_unknown', true)));
    await caller.call();
    caller.commands.forget();
    expect(caller.commands.problem).to.equal(undefined);
    await caller.call();
    expect(ids[0]).to.not.equal(ids[1]);
  });
});
