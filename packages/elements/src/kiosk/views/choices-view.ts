import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon } from '../../icons/check.ts';

/** One of several, chosen by touch or arrow keys. */
export interface Choices {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: string;
  readonly choose: (id: string) => void;
  readonly hint?: string;
}

/** A set of large radio buttons. */
export function renderChoices({ name, label, choices, chosen, choose, hint }: Choices): TemplateResult {
  return html`<fieldset class="choices" data-choices=${name}>
    <legend>${label}</legend>
    ${choices.map(
      (choice) =>
        html`<label class="choice">
          <input
            type="radio"
            name=${name}
            .value=${choice.id}
            .checked=${choice.id === chosen}
            @change=${() => choose(choice.id)}
          />
          ${checkIcon}<span>${choice.name}</span>
        </label>`,
    )}
    ${hint ? html`<p class="hint soft" role="status">${hint}</p>` : nothing}
  </fieldset>`;
}
