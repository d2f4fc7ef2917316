import {filterGroups} from '../../../data/filter-groups.js';
import {matches} from '../../../data/matches.js';
import {getPath} from '../../../data/paths.js';
import {pageScope} from '../../../data/scopes.js';
import type {Condition, Json, JsonRecord} from '../../../data/types.js';
import {recordsIn, type DashboardConfig, type DashVariable} from './dash-config.js';
import {rowOf} from './dash-figures.js';
import {LAST_HOUR} from './dash-source.js';

/** A variable with what can be chosen. */
export interface Choice {
  readonly name: string;
  readonly label: string | undefined;
  readonly field: string;
  readonly options: readonly unknown[];
}

/** The choices that hold for all widgets of a dashboard: time range, refresh interval and variables. */
export class DashChoices {
  readonly #owner: Element;
  readonly #changed: () => void;
  readonly #own = new Map<string, unknown>();
  readonly #told = new Set<string>();
  #range?: string | undefined;
  #given?: string | undefined;
  #interval?: number;
  #said = '';
  #config: DashboardConfig = {};
  #group?: string;
  #stop?: () => void;

  /** `changed` is called when other members of the group ask something else. */
  constructor(owner: Element, changed: () => void) {
    this.#owner = owner;
    this.#changed = changed;
  }

  get range(): string {
    const {time_range: range} = this.#config;
    return this.#range ?? (typeof range === 'string' && range ? range : LAST_HOUR);
  }

  /** Milliseconds between two reads; 0 is never. */
  get interval(): number {
    const given = Number(this.#config.refresh_interval ?? 0);
    return this.#interval ?? (given > 0 ? given : 0);
  }

  get variables(): readonly Choice[] {
    return recordsIn(this.#config.variables).flatMap((given) => {
      const {name, label, field, options} = given as DashVariable;
      if (typeof name !== 'string' || !name) return [];
      return [{name, label, field: field ?? name, options: Array.isArray(options) ? options : []}];
    });
  }

  /** The value of a variable; undefined where all are meant. */
  valueOf(name: string): unknown {
    if (this.#own.has(name)) return this.#own.get(name);
    return recordsIn(this.#config.variables).find((one) => one['name'] === name)?.['value'];
  }

  /** Takes what the dashboard says, where nobody has chosen; and the group that it belongs to. */
  follow(config: DashboardConfig, group: string | undefined, range: string | undefined): void {
    this.#config = config;
    if (range !== this.#given) this.#range = range;
    this.#given = range;
    if (group !== this.#group) this.stop();
    this.#group = group;
    if (group) this.#stop ??= filterGroups.subscribe(group, this.#changed);
    this.#tell();
  }

  setRange(range: string): void {
    this.#range = range;
    this.#tell();
  }

  setInterval(ms: number): void {
    this.#interval = ms;
  }

  setVariable(name: string, value: unknown): void {
    this.#own.set(name, value === '' ? undefined : value);
    this.#tell();
  }

  /** Leaves nothing on the page. */
  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
    if (this.#group) filterGroups.offer(this.#group, this.#owner, undefined);
    for (const name of this.#told) pageScope.set(name, undefined);
    this.#told.clear();
    this.#said = '';
  }

  /** What the choices, and the other members of the group, leave of the records. */
  fitting(records: readonly JsonRecord[]): readonly JsonRecord[] {
    const others = this.#group ? filterGroups.conditions(this.#group, this.#owner) : [];
    const conditions = [...this.#conditions, ...others];
    if (conditions.length === 0) return records;
    const rows = records.map((record) => rowOf(record));
    // What none of the records has is about other pipelines.
    const ours = conditions.filter(({field}) => rows.some((row) => getPath(row, field) !== undefined));
    return records.filter((_, index) => matches(rows[index], ours));
  }

  get #conditions(): readonly Condition[] {
    return this.variables.flatMap(({name, field}) => {
      const value = this.valueOf(name);
      return value === undefined || value === null ? [] : [{field, op: 'eq' as const, value: value as Json}];
    });
  }

  // Sources elsewhere on the page follow: `{page.range}`, `{page.region}`, or by the name of the group.
  #tell(): void {
    const values = {
      range: this.range,
      ...Object.fromEntries(this.variables.map(({name}) => [name, this.valueOf(name)])),
    };
    const said = JSON.stringify([this.#group, values]);
    if (said === this.#said) return;
    this.#said = said;
    if (this.#group) {
      filterGroups.offer(this.#group, this.#owner, {conditions: this.#conditions, values});
      return;
    }
    for (const [name, value] of Object.entries(values)) {
      pageScope.set(name, value);
      this.#told.add(name);
    }
  }
}
