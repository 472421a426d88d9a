import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Device, DeviceKind, PairingCode, PairingRequest } from '@hallkit/protocol';
import { clockText } from '../counter/clock-text.ts';
import { fieldOf } from '../counter/form-field.ts';
import type { ManagerView } from './manager-view.ts';

/** What the devices' templates call. */
export interface DeviceActions {
  readonly pair: (request: PairingRequest) => void;
  readonly revoke: (device: string) => void;
}

const kinds: readonly DeviceKind[] = ['kiosk', 'screen', 'window-screen', 'rater'];

/** Pairing by code, and every device with the way to take its access away. */
export function renderDevices(
  view: ManagerView,
  code: PairingCode | undefined,
  actions: DeviceActions,
): TemplateResult {
  return html`<div class="devices" part="devices">
    ${renderPairing(view, code, actions)} ${renderList(view, actions)}
  </div>`;
}

function renderPairing(
  view: ManagerView,
  code: PairingCode | undefined,
  { pair }: DeviceActions,
): TemplateResult {
  const { texts, canAct } = view;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const [at, id = ''] = fieldOf(data, 'place').split(':');
    const place = at === 'zone' ? { zone: id } : at === 'window' ? { window: id } : {};
    pair({ kind: fieldOf(data, 'kind') as DeviceKind, name: fieldOf(data, 'name'), ...place });
  };
  return html`<section class="pairing">
    <h2>${texts.pair}</h2>
    <form @submit=${submit}>
      <label
        >${texts.kind}<select name="kind">
          ${kinds.map((kind) => html`<option value=${kind}>${texts.deviceKind[kind]}</option>`)}
        </select></label
      >
      <label
        >${texts.place}<select name="place">
          <option value="">${texts.anywhere}</option>
          ${view.zones.map(({ id, name }) => html`<option value=${`zone:${id}`}>${name[view.language] ?? name['zh-CN']}</option>`)}
          ${view.windows.map(({ id, number }) => html`<option value=${`window:${id}`}>${texts.window(number)}</option>`)}
        </select></label
      >
      <label>${texts.name}<input name="name" required maxlength="80" /></label>
      <button class="go" ?disabled=${!canAct}>${texts.makeCode}</button>
    </form>
    ${code === undefined ? nothing : renderCode(view, code)}
  </section>`;
}

function renderCode({ texts, now }: ManagerView, { code, expiresAt }: PairingCode): TemplateResult {
  const left = expiresAt - now;
  return html`<div class="code" role="status">
    <p class="number" data-expired=${left <= 0}>${code.slice(0, 4)} ${code.slice(4)}</p>
    <p class="soft">${left <= 0 ? texts.expired : `${texts.codeHint} ${texts.expiresIn(clockText(left))}`}</p>
  </div>`;
}

function renderList(view: ManagerView, { revoke }: DeviceActions): TemplateResult {
  const { texts, devices } = view;
  if (devices.length === 0) return html`<p class="soft">${texts.noDevices}</p>`;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${texts.name}</th>
        <th scope="col">${texts.kind}</th>
        <th scope="col">${texts.place}</th>
        <th><span class="visually-hidden">${texts.revoke}</span></th>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        devices,
        ({ device }) => device,
        (device) =>
          html`<tr data-revoked=${device.revokedAt > 0}>
            <th scope="row">${device.name}</th>
            <td>${texts.deviceKind[device.kind]}</td>
            <td>${placeOf(view, device)}</td>
            <td>
              ${device.revokedAt > 0 ? html`<span class="soft">${texts.revoked}</span>` : html`<button type="button" class="late" data-device=${device.device} ?disabled=${!view.canAct} @click=${() => revoke(device.device)}>${texts.revoke}</button>`}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function placeOf({ texts, zones, windows, language }: ManagerView, { zone, window }: Device): string {
  const win = windows.find(({ id }) => id === window);
  if (win !== undefined) return texts.window(win.number);
  const name = zones.find(({ id }) => id === zone)?.name;
  return name === undefined ? texts.anywhere : (name[language] ?? name['zh-CN']);
}
