import {word} from '../../../core/words.js';
import {NO_FIGURE} from '../../../format/figure.js';
import {format} from '../../../format/format.js';
import {cellText} from './cell-text.js';
import type {Column, SummaryKind} from './columns.js';
import {aggregateOf, groupLines, type GroupedLines, type RowGroup} from './group-lines.js';
import {GroupRow, type GroupPicture} from './group-row.js';
import {isPartOfRows} from './part-of-rows.js';
import {rowGroupStyles} from './row-groups.styles.js';
import type {TableCore} from './table-core.js';
import type {ExtraLine, TableFeature} from './table-feature.js';
import type {TableRows} from './table-rows.js';
import type {Places} from './row-order.js';
import '../../../core/words/en/grid.js';
import '../../../core/words/en/table.js';

const AGGREGATES: ReadonlySet<unknown> = new Set<SummaryKind>(['sum', 'avg', 'min', 'max', 'count']);
/** No record is called so. */
const GROUP = '\u0000group ';

/** Rows in groups, each under a head that opens and closes it; what is closed stays so, by the value of its field. */
export class RowGroups implements TableFeature {
  readonly #core: TableCore;
  readonly #rows: TableRows;
  readonly #closed = new Set<string>();
  #known: readonly unknown[] = [];
  #grouped: GroupedLines = {lines: [], groups: []};
  #byKey: ReadonlyMap<string, RowGroup> = new Map();

  constructor(core: TableCore, rows: TableRows) {
    this.#core = core;
    this.#rows = rows;
    core.element.adoptStyle(rowGroupStyles);
  }

  lines(shown: Places, extras: ExtraLine[]): Places {
    const {model, view} = this.#core;
    const fields = view.groupBy;
    if (fields.length === 0) return shown;
    // A change that leaves the order as it is may still change a sum.
    const known = [model.order, model.keys, fields.join('\n'), [...this.#closed].join('\n\n')];
    if (known.some((each, index) => each !== this.#known[index])) {
      this.#known = known;
      this.#grouped = groupLines(model.records, model.order, fields, (id) => this.#closed.has(id));
      this.#byKey = new Map(this.#grouped.groups.map((group) => [GROUP + group.id, group]));
    }
    extras.push(...this.#grouped.groups.map(({id}) => this.#lineOf(GROUP + id)));
    return this.#grouped.lines;
  }

  drawn(): void {
    for (const row of this.#rows.body?.rows ?? []) if (row instanceof GroupRow) row.refresh();
  }

  #lineOf(key: string): ExtraLine {
    return {
      key,
      make: (view) =>
        new GroupRow(view, {
          picture: () => this.#pictureOf(key),
          toggle: () => this.#toggle(key),
        }),
    };
  }

  #pictureOf(key: string): GroupPicture | undefined {
    const group = this.#byKey.get(key);
    const plan = this.#rows.plan;
    if (!group || !plan) return undefined;
    const {language, model} = this.#core;
    const {columns} = model;
    const column = columns.find(({field}) => field === group.field) ?? fieldColumn(group.field, language);
    const value = cellText(group.value, column, {language});
    const text = value === NO_FIGURE ? word(language, 'group.none') : value;
    return {
      level: group.level,
      isOpen: !this.#closed.has(group.id),
      text,
      count: word(language, isPartOfRows(this.#core) ? 'group.page' : 'rows', {count: group.places.length}),
      label: column.label,
      first: plan.first,
      width: plan.makers.length,
      cells: columns.map((each) => this.#aggregateOf(each, group)),
    };
  }

  #aggregateOf(column: Column, {places}: RowGroup): GroupPicture['cells'][number] {
    const {aggregate} = column.given;
    const {align} = column;
    if (!aggregate || !AGGREGATES.has(aggregate)) return {align};
    const {language, model} = this.#core;
    const value = aggregateOf(model.records, places, column.field, aggregate);
    const shape = aggregate === 'count' ? {format: '', grouped: true} : {...column, grouped: true};
    return {align, text: cellText(value, shape, {language}), label: word(language, `aggregate.${aggregate}`)};
  }

  #toggle(key: string): void {
    const id = key.slice(GROUP.length);
    if (!this.#closed.delete(id)) this.#closed.add(id);
    this.#core.element.requestUpdate();
  }
}

// A group may be by a field that has no column.
const fieldColumn = (field: string, language: string): Pick<Column, 'label' | 'format' | 'grouped'> => ({
  label: format(field, 'humanize', {language}),
  format: '',
  grouped: false,
});
