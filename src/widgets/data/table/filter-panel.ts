import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {word} from '../../../core/words.js';
import type {Column, ColumnType} from './columns.js';
import type {Choice} from './edit-rule.js';
import {OPERATORS, operatorOf, type Question} from './filter-ops.js';
import '../../../core/words/en/grid.js';

/** What the menu of a column shows and does. */
export interface PanelPicture {
  readonly language: string;
  readonly column: Column;
  readonly type: ColumnType;
  readonly choices: readonly Choice[];
  readonly question: Question;
  /** Whether the column is filtered now. */
  readonly isActive: boolean;
  readonly ask: (question: Question) => void;
  readonly apply: () => void;
  readonly clear: () => void;
}

/** The widgets of which the menu of a column is made, as far as its type needs them. */
export async function loadFields(type: ColumnType): Promise<void> {
  await Promise.all([
    import('../../form/select/select-widget.js'),
    type === 'date' ? import('../../form/date-picker/date-picker-widget.js') : undefined,
    type === 'text' || type === 'number' ? import('../../form/input/input-widget.js') : undefined,
  ]);
}

/** An operator, the fields of its values, and what to do with them. */
export function renderPanel(picture: PanelPicture): TemplateResult {
  const {language, type, question, isActive, column, clear, apply, ask} = picture;
  const operators = OPERATORS[type].map(({name, label}) => ({value: name, label: word(language, label)}));
  return keyedPanel(
    column.field,
    html`<select-widget
        class="filter-op"
        label=${word(language, 'filter.op')}
        .options=${operators}
        .value=${question.name}
        @change=${(event: Event) => ask({...question, name: valueIn(event)})}
      ></select-widget>
      ${renderValues(picture)}
      <div class="panel-actions">
        <button class="button primary" part="button filter-apply" type="button" @click=${apply}>
          ${word(language, 'filter.apply')}
        </button>
        ${
          isActive
            ? html`<button class="button quiet" part="button filter-clear" type="button" @click=${clear}>
                ${word(language, 'filter.drop')}
              </button>`
            : nothing
        }
      </div>`,
  );
}

// Another column has fields of its own, and not those of the last one with other values.
const keyedPanel = (field: string, content: TemplateResult): TemplateResult =>
  html`<div class="panel-fields">${keyed(field, content)}</div>`;

function renderValues(picture: PanelPicture): TemplateResult | typeof nothing {
  const {type, question, language} = picture;
  const {takes} = operatorOf(type, question.name);
  if (takes === 0) return nothing;
  if (type === 'select') return renderChoice(picture);
  if (type === 'boolean') return renderYesNo(picture);
  if (takes === 1) return renderValue(picture, 0, word(language, 'filter.value'));
  return html`<div class="panel-range">
    ${renderValue(picture, 0, word(language, 'filter.low'))} ${renderValue(picture, 1, word(language, 'filter.high'))}
  </div>`;
}

function renderValue({type, question, ask}: PanelPicture, at: number, label: string): TemplateResult {
  const take = (event: Event): void => {
    const values = [question.values[0] ?? '', question.values[1] ?? ''];
    ask({...question, values: values.with(at, valueIn(event))});
  };
  const value = question.values[at] ?? '';
  if (type === 'date')
    return html`<date-picker-widget label=${label} .value=${value} @change=${take}></date-picker-widget>`;
  return html`<input-widget
    label=${label}
    type=${type === 'number' ? 'number' : 'text'}
    step=${type === 'number' ? 'any' : nothing}
    autocomplete="off"
    .value=${value}
    @input=${take}
    @change=${take}
  ></input-widget>`;
}

function renderChoice({question, choices, language, ask}: PanelPicture): TemplateResult {
  return html`<select-widget
    label=${word(language, 'filter.value')}
    multiple
    ?search-enabled=${choices.length > 8}
    .options=${choices.map(({label}, index) => ({value: String(index), label}))}
    .value=${question.values}
    @change=${(event: Event) => {
      const {value} = event.target as unknown as {value: string | readonly string[]};
      ask({...question, values: Array.isArray(value) ? value : [String(value)].filter(Boolean)});
    }}
  ></select-widget>`;
}

function renderYesNo({question, language, ask}: PanelPicture): TemplateResult {
  return html`<select-widget
    label=${word(language, 'filter.value')}
    .options=${[
      {value: 'true', label: word(language, 'yes')},
      {value: 'false', label: word(language, 'no')},
    ]}
    .value=${question.values[0] ?? ''}
    @change=${(event: Event) => ask({...question, values: [valueIn(event)]})}
  ></select-widget>`;
}

const valueIn = ({target}: Event): string => (target as HTMLElement & {value: string}).value;
