import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { DeviceStore, type StoredDevice } from './device-store.ts';
import { findDevice } from './find-device.ts';
import { takeFragment } from './page-fragment.ts';
import { askPairingCode } from './pairing-form.ts';

const device: StoredDevice = { device: 'd1', deviceSecret: 's1', hall: 'jiading', zone: '', window: '' };

describe('pairing a machine', () => {
  afterEach(() => {
    localStorage.clear();
    document.querySelector('.pairing')?.remove();
  });

  it('takes what the address carries and wipes it', () => {
    history.replaceState(null, '', '#device=d1.s1&hall=jiading&print=off');
    const fragment = takeFragment();
    expect(fragment.get('print')).to.equal('off');
    expect(location.hash).to.equal('');
  });

  it('keeps the pairing of each kind of page apart', () => {
    new DeviceStore('kiosk').keep(device);
    expect(new DeviceStore('kiosk').read()).to.deep.equal(device);
    expect(new DeviceStore('screen').read()).to.equal(undefined);
    new DeviceStore('kiosk').forget();
    expect(new DeviceStore('kiosk').read()).to.equal(undefined);
  });

  it('reads nothing from what another page left', () => {
    localStorage.setItem('hallkit.device.kiosk', '{"device":1');
    expect(new DeviceStore('kiosk').read()).to.equal(undefined);
  });

  it('takes credentials from the address, and keeps them', async () => {
    const store = new DeviceStore('kiosk');
    const found = await findDevice('kiosk', new URLSearchParams('hall=jiading&device=d1&secret=s1'), store);
    expect(found).to.deep.equal(device);
    const inOne = await findDevice('kiosk', new URLSearchParams('device=jiading.d1.s1'), store);
    expect(inOne).to.deep.equal({ ...device, device: 'jiading.d1' });
    expect(store.read()).to.deep.equal(inOne);
  });

  it('asks for a code in both languages until one works', async () => {
    const codes: string[] = [];
    const asking = askPairingCode(async (code) => {
      codes.push(code);
      if (codes.length === 1) throw Object.assign(new Error(), { code: 'pairing_code_invalid' });
      return device;
    });
    const form = document.querySelector<HTMLFormElement>('.pairing')!;
    await expect(form).to.be.accessible();
    expect(form.textContent).to.contain('配对码').and.to.contain('pairing code');
    await sendKeys({ type: '1234 5678' });
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => form.querySelector('.problem')!.textContent !== '');
    await sendKeys({ type: '87654321' });
    await sendKeys({ press: 'Enter' });
    expect(await asking).to.deep.equal(device);
    expect(codes).to.deep.equal(['12345678', '87654321']);
    expect(document.querySelector('.pairing')).to.equal(null);
  });
});
