import {html, svg, type TemplateResult} from 'lit';
import {word, type WordKey} from '../../../core/words.js';
import type {ItemSelectDetail} from '../../action/dropdown/dropdown-widget.js';
import type {DropdownItem} from '../../action/dropdown/menu-data.js';
import type {Pin} from './column-layout.js';
import type {Column} from './columns.js';
import '../../action/dropdown/dropdown-widget.js';
import '../../../core/words/en/columns.js';

/** What a header's menu shows and does. */
export interface ColumnMenuHost {
  readonly language: string;
  /** Whether the text runs from right to left. */
  readonly isTurned: boolean;
  /** How the rows are sorted by it now. */
  orderOf(column: Column): 'ascending' | 'descending' | undefined;
  pinOf(column: Column): Pin;
  canResize(column: Column): boolean;
  /** Whether it can be moved to the left or the right. */
  canStep(column: Column, by: -1 | 1): boolean;
  /** Whether it is not the only one. */
  readonly canHide: boolean;
  /** Does what was chosen; true where the menu stays for more. */
  choose(column: Column, choice: ColumnChoice): boolean;
}

/** What can be chosen in the menu of a header. */
export type ColumnChoice =
  | 'ascending'
  | 'descending'
  | 'unsorted'
  | 'pin.start'
  | 'pin.end'
  | 'pin.none'
  | 'left'
  | 'right'
  | 'wider'
  | 'narrower'
  | 'fit'
  | 'hide';

const dots = svg`<svg viewBox="0 0 16 16" fill="currentColor" aria-hidden="true"><circle cx="8" cy="3.25" r="1.25"/><circle cx="8" cy="8" r="1.25"/><circle cx="8" cy="12.75" r="1.25"/></svg>`;
const LINE: DropdownItem = {type: 'divider'};

/** The button in a header and the menu that it opens. */
export function renderColumnMenu(column: Column, host: ColumnMenuHost): TemplateResult {
  const name = word(host.language, 'column.menu', {name: column.label || column.field});
  return html`<dropdown-widget
    class="column-menu"
    placement="bottom-end"
    .items=${itemsOf(column, host)}
    @item-select=${(event: CustomEvent<ItemSelectDetail>) => {
      event.stopPropagation();
      if (host.choose(column, event.detail.value as ColumnChoice)) event.preventDefault();
    }}
    ><button slot="trigger" class="menu-button" part="menu-button" type="button" aria-label=${name} title=${name}>
      ${dots}
    </button></dropdown-widget
  >`;
}

function itemsOf(column: Column, host: ColumnMenuHost): readonly DropdownItem[] {
  const entry = (value: ColumnChoice, disabled = false): DropdownItem => ({
    value,
    label: word(host.language, `column.${value}` satisfies WordKey),
    ...(disabled && {disabled}),
  });
  const order = host.orderOf(column);
  const pin = host.pinOf(column);
  const groups: readonly (readonly DropdownItem[])[] = [
    column.sortable
      ? [
          ...(order === 'ascending' ? [] : [entry('ascending')]),
          ...(order === 'descending' ? [] : [entry('descending')]),
          ...(order ? [entry('unsorted')] : []),
        ]
      : [],
    [
      ...(pin === 'start' ? [] : [entry('pin.start')]),
      ...(pin === 'end' ? [] : [entry('pin.end')]),
      ...(pin === 'none' ? [] : [entry('pin.none')]),
    ],
    [entry('left', !host.canStep(column, -1)), entry('right', !host.canStep(column, 1))],
    host.canResize(column) ? [entry('wider'), entry('narrower'), entry('fit')] : [],
    [entry('hide', !host.canHide)],
  ];
  return groups.filter((group) => group.length > 0).flatMap((group, index) => (index === 0 ? group : [LINE, ...group]));
}

/** What the menu of all columns shows and does. */
export interface ChooserHost {
  readonly language: string;
  readonly columns: readonly Column[];
  isHidden(column: Column): boolean;
  /** Shows or hides a column; false where that is refused. */
  show(column: Column, on: boolean): boolean;
  /** Whether there is anything to take back. */
  readonly isChanged: boolean;
  reset(): void;
}

const RESET = '\n';

/** The button above a table that shows and hides its columns. */
export function renderChooser(host: ChooserHost): TemplateResult {
  const {language, columns} = host;
  const shown = columns.filter((column) => !host.isHidden(column));
  const items: readonly DropdownItem[] = [
    ...columns.map((column) => ({
      type: 'checkbox' as const,
      value: column.field,
      label: column.label || column.field,
      checked: shown.includes(column),
      ...(shown.length === 1 && shown[0] === column && {disabled: true}),
    })),
    LINE,
    {value: RESET, label: word(language, 'columns.reset'), ...(!host.isChanged && {disabled: true})},
  ];
  return html`<dropdown-widget
    class="column-chooser"
    placement="bottom-end"
    .items=${items}
    @item-select=${(event: CustomEvent<ItemSelectDetail>) => {
      event.stopPropagation();
      const {value, checked} = event.detail;
      const column = columns.find(({field}) => field === value);
      if (value === RESET) host.reset();
      else if (column && !host.show(column, checked === true)) event.preventDefault();
    }}
    ><button slot="trigger" class="button" part="chooser-button" type="button">
      ${word(language, 'columns')}
    </button></dropdown-widget
  >`;
}
