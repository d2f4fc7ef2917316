import {html, type TemplateResult} from 'lit';
import {CALM, isCalm, type Conditions} from '../simulation.js';
import type {Panel, PanelHost} from './panel.js';

interface Choice {
  readonly name: keyof Conditions;
  readonly label: string;
  readonly values: readonly number[];
  readonly say: (value: number) => string;
}

const percent = (value: number): string => (value > 0 ? `${value * 100} %` : 'none');

const CHOICES: readonly Choice[] = [
  {
    name: 'latency',
    label: 'Latency',
    values: [0, 200, 1000, 3000, 10_000],
    say: (value) => (value > 0 ? `${value} ms` : 'none'),
  },
  {name: 'failures', label: 'Failed requests', values: [0, 0.1, 0.5, 1], say: percent},
  {name: 'loss', label: 'Lost messages', values: [0, 0.1, 0.5, 1], say: percent},
];

/** The choice of what goes wrong between the widgets and their providers. */
export class SimulationPanel implements Panel {
  readonly #host: PanelHost;

  constructor(host: PanelHost) {
    this.#host = host;
  }

  render(): TemplateResult {
    const {conditions} = this.#host;
    return html`<div class="choices">
      ${CHOICES.map(
        ({name, label, values, say}) =>
          html`<label
            >${label}
            <select part="control" name=${name} @change=${this.#handleChoice}>
              ${values.map(
                (value) => html`<option value=${value} .selected=${conditions[name] === value}>${say(value)}</option>`,
              )}
            </select></label
          >`,
      )}
      <button type="button" part="control" ?disabled=${isCalm(conditions)} @click=${() => this.#host.simulate(CALM)}>
        All off
      </button>
    </div>`;
  }

  close(): void {}

  readonly #handleChoice = (event: Event): void => {
    const {name, value} = event.target as HTMLSelectElement;
    this.#host.simulate({...this.#host.conditions, [name]: Number(value)});
  };
}
