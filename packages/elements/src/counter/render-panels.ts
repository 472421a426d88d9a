import { html, type TemplateResult } from 'lit';
import type { WirePayload } from '@hallkit/client';
import type { ConsoleView } from './console-view.ts';
import type { WindowPayload } from './counter-commands.ts';
import type { OutcomeName, PositionName, VerificationName } from './counter-texts.ts';
import { fieldOf } from './form-field.ts';
import { EXPRESS_MINUTES_MAX, NOTE_CHARS_MAX } from './limits.ts';

/** What the panels ask for in the end. */
export interface PanelActions {
  readonly finish: (ending: WindowPayload<'finish-service'>) => void;
  readonly pause: (reason: string) => void;
  readonly transfer: (target: WindowPayload<'transfer-ticket'>) => void;
  readonly addService: (service: string) => void;
  readonly recordExpress: (record: WindowPayload<'record-express'>) => void;
  readonly claimPriority: (priority: string) => void;
  readonly verifyPriority: (priority: string, how: WirePayload['verify-priority']['how']) => void;
}

interface Named {
  readonly id: string;
  readonly name: Readonly<Record<string, string>>;
}

const MINUTE_MS = 60_000;
const positions: readonly PositionName[] = ['front', 'arrival', 'end'];
const verifications: readonly VerificationName[] = ['guide', 'id-card', 'certificate', 'appointment'];

/** The open panel, in the place of the lists: what is always in view stays in view. */
export function renderPanel(view: ConsoleView, actions: PanelActions): TemplateResult {
  const { texts } = view;
  const panels = {
    finish: [texts.action['finish-service'], renderFinish],
    refuse: [texts.whyRefused, renderRefuse],
    pause: [texts.whyPaused, renderPause],
    transfer: [texts.action['transfer-ticket'], renderTransfer],
    add: [texts.action['add-service'], renderAdd],
    express: [texts.action['record-express'], renderExpress],
    priority: [texts.action['verify-priority'], renderPriority],
  } as const;
  if (view.panel === '') return html``;
  const [title, render] = panels[view.panel];
  return html`<section class="panel" part="panel" data-panel=${view.panel} aria-labelledby="panel-title">
    <header>
      <h2 id="panel-title" tabindex="-1">${title}</h2>
      <button type="button" class="bare" data-back @click=${() => view.open('')}>
        ${texts.back} <kbd>Esc</kbd>
      </button>
    </header>
    ${render(view, actions)}
  </section>`;
}

function renderFinish(view: ConsoleView, { finish }: PanelActions): TemplateResult {
  const { texts, catalogue } = view;
  const outcomes: readonly OutcomeName[] = catalogue?.outcomes ?? [
    'done',
    'follow-up',
    'referred',
    'refused',
  ];
  const submit = onSubmit((data, submitter) => {
    const outcome = submitter as OutcomeName;
    if (outcome === 'refused') return view.open('refuse');
    finish({ outcome, ...noteOf(data) });
  });
  return html`<form @submit=${submit}>
    <div class="choices">
      ${outcomes.map(
        (outcome) =>
          html`<button value=${outcome} class=${outcome === 'done' ? 'go' : ''}>
            ${texts.outcome[outcome]}
          </button>`,
      )}
    </div>
    ${renderNote(view)}
  </form>`;
}

function renderRefuse(view: ConsoleView, { finish }: PanelActions): TemplateResult {
  const submit = onSubmit((data, reason) => finish({ outcome: 'refused', reason, ...noteOf(data) }));
  return html`<form @submit=${submit}>
    <div class="choices">${renderChoices(view, view.catalogue?.refusalReasons ?? [])}</div>
    ${renderNote(view)}
  </form>`;
}

function renderPause(view: ConsoleView, { pause }: PanelActions): TemplateResult {
  return html`<form @submit=${onSubmit((_, reason) => pause(reason))}>
    <div class="choices">${renderChoices(view, view.catalogue?.pauseReasons ?? [])}</div>
  </form>`;
}

function renderTransfer(view: ConsoleView, { transfer }: PanelActions): TemplateResult {
  const { texts, state } = view;
  const submit = onSubmit((data) => {
    const [kind, id = ''] = fieldOf(data, 'target').split(':');
    const target = kind === 'window' ? { toWindow: id } : { toService: id };
    transfer({ ...target, position: fieldOf(data, 'position') as PositionName, ...noteOf(data) });
  });
  return html`<form @submit=${submit}>
    <label
      >${texts.transferTo}
      <select name="target" required>
        <optgroup label=${texts.toService}>
          ${renderServiceOptions(view, 'service:', allServices(view))}
        </optgroup>
        <optgroup label=${texts.toWindow}>
          ${windowsToTransferTo(view).map(
            (win) =>
              html`<option value=${`window:${win.id}`}>
                ${texts.window(win.number)}${win.status === 'open' ? '' : ` (${texts.statusOf[win.status]})`}
              </option>`,
          )}
        </optgroup>
      </select></label
    >
    <fieldset>
      <legend>${texts.place}</legend>
      ${positions.map(
        (position) =>
          html`<label class="radio"
            ><input
              type="radio"
              name="position"
              value=${position}
              ?checked=${position === 'arrival'}
            />${texts.position[position]}</label
          >`,
      )}
    </fieldset>
    ${renderNote(view)} ${renderConfirm(texts.confirm, state.present === undefined)}
  </form>`;
}

function renderAdd(view: ConsoleView, { addService }: PanelActions): TemplateResult {
  const { texts } = view;
  return html`<form @submit=${onSubmit((data) => addService(fieldOf(data, 'service')))}>
    <label
      >${texts.service}<select name="service" required>
        ${renderServiceOptions(view, '', allServices(view))}
      </select></label
    >
    ${renderConfirm(texts.confirm, view.state.present === undefined)}
  </form>`;
}

function renderExpress(view: ConsoleView, { recordExpress }: PanelActions): TemplateResult {
  const { texts, state } = view;
  const submit = onSubmit((data) => {
    const minutes = Number(fieldOf(data, 'minutes'));
    recordExpress({
      service: fieldOf(data, 'service'),
      outcome: fieldOf(data, 'outcome') as OutcomeName,
      ...(minutes > 0 && { serviceMs: minutes * MINUTE_MS }),
      ...noteOf(data),
    });
  });
  return html`<form @submit=${submit}>
    <label
      >${texts.service}<select name="service" required>
        ${renderServiceOptions(view, '', state.win?.services ?? [])}
      </select></label
    >
    <label
      >${texts.result}<select name="outcome">
        ${(['done', 'follow-up', 'referred'] as const).map((outcome) => html`<option value=${outcome}>${texts.outcome[outcome]}</option>`)}
      </select></label
    >
    <label
      >${texts.minutes}<input
        type="number"
        name="minutes"
        min="0"
        max=${EXPRESS_MINUTES_MAX}
        step="1"
        inputmode="numeric"
    /></label>
    ${renderNote(view)} ${renderConfirm(texts.confirm, false)}
  </form>`;
}

function renderPriority(view: ConsoleView, { claimPriority, verifyPriority }: PanelActions): TemplateResult {
  const { texts, state, catalogue } = view;
  const submit = onSubmit((data, how) => {
    const priority = fieldOf(data, 'priority');
    if (how === 'claim') claimPriority(priority);
    else verifyPriority(priority, how as VerificationName);
  });
  return html`<form @submit=${submit}>
    <label
      >${texts.priorityClass}<select name="priority" required>
        ${(catalogue?.priorities ?? []).map(
          ({ id }) =>
            html`<option value=${id} ?selected=${id === state.present?.priority}>
              ${view.priorityName(id)}
            </option>`,
        )}
      </select></label
    >
    <div class="choices">
      <button value="claim">${texts.action['claim-priority']}</button>
      ${verifications.map((how) => html`<button value=${how} class="go">${texts.verification[how]}</button>`)}
    </div>
  </form>`;
}

function renderChoices(view: ConsoleView, choices: readonly Named[]): TemplateResult[] {
  return choices.map(
    ({ id, name }) => html`<button value=${id}>${name[view.language] ?? name['zh-CN']}</button>`,
  );
}

function renderServiceOptions(
  view: ConsoleView,
  prefix: string,
  services: readonly string[],
): TemplateResult[] {
  return services.map((id) => html`<option value=${`${prefix}${id}`}>${view.serviceName(id)}</option>`);
}

const renderNote = ({ texts }: ConsoleView): TemplateResult =>
  html`<label>${texts.note}<textarea name="note" rows="2" maxlength=${NOTE_CHARS_MAX}></textarea></label>`;

const renderConfirm = (text: string, disabled: boolean): TemplateResult =>
  html`<button class="go" ?disabled=${disabled}>${text}</button>`;

/** The service of the present ticket is not offered: going nowhere is no transfer. */
function allServices({ catalogue, state }: ConsoleView): readonly string[] {
  const services = (catalogue?.services ?? []).map(({ id }) => id);
  return services.filter((id) => id !== state.present?.service);
}

/** Windows that may call this visitor: they serve the service and are not closed. */
function windowsToTransferTo({ state, windows }: ConsoleView) {
  const service = state.present?.service ?? '';
  return windows.filter(
    ({ id, status, services }) => id !== state.win?.id && status !== 'closed' && services.includes(service),
  );
}

function noteOf(data: FormData): { readonly note?: string } {
  const note = fieldOf(data, 'note');
  return note === '' ? {} : { note };
}

/** Reads a form and the value of the button that sent it; nothing ever leaves the page by itself. */
function onSubmit(take: (data: FormData, submitter: string) => void): (event: SubmitEvent) => void {
  return (event) => {
    event.preventDefault();
    take(
      new FormData(event.target as HTMLFormElement),
      (event.submitter as HTMLButtonElement | null)?.value ?? '',
    );
  };
}
