import {listOf} from '../../../core/list-of.js';
import type {DataController} from '../../../data/controller.js';
import {choicesOf, type Choice} from '../../../form/choices.js';
import type {LightOptions} from './light-options.js';

const unique = (choices: readonly Choice[]): readonly Choice[] =>
  [...new Map(choices.toReversed().map((choice) => [choice.value, choice])).values()].toReversed();

interface Host extends Element {
  readonly options?: readonly unknown[];
  readonly dataSource?: unknown;
}

/** The choices of a select: the options that its author wrote into it, those of its property, and what was chosen from others. */
export class SelectChoices {
  /** The options that stand in the element; undefined where none do. */
  light?: LightOptions;

  readonly #host: Host;
  readonly #remembered = new Map<string, Choice>();
  #read: readonly unknown[] = [];
  #all: readonly Choice[] = [];
  #byValue?: ReadonlyMap<string, Choice>;
  #source?: string;

  constructor(host: Host) {
    this.#host = host;
  }

  /** All that can be chosen; the same list until something changes. */
  get all(): readonly Choice[] {
    const {options} = this.#host;
    const light = this.light?.choices;
    if (options === this.#read[0] && light === this.#read[1]) return this.#all;
    this.#read = [options, light];
    this.#byValue = undefined;
    const given = choicesOf(listOf(this.#host, 'options', options));
    return (this.#all = light ? unique([...light, ...given]) : given);
  }

  /** What these values stand for; a value that is none of the options is shown as it is. */
  of(values: readonly string[]): readonly Choice[] {
    if (values.length === 0) return [];
    const {all} = this;
    const byValue = (this.#byValue ??= new Map(all.map((choice) => [choice.value, choice])));
    return values.flatMap((value) => {
      const choice = byValue.get(value) ?? this.#remembered.get(value);
      if (choice) return choice;
      return value === '' ? [] : {value, label: value, raw: value};
    });
  }

  /** Keeps what is chosen: a search may take it out of the options. */
  remember(values: readonly string[]): void {
    for (const choice of this.of(values)) this.#remembered.set(choice.value, choice);
  }

  /**
   * Whether values are none any more: the source depends on another field, that has changed, and what the source gives
   * now, or gives no more, does not have them. Asked with each answer of the source, and while it waits.
   */
  isGone(controller: DataController | undefined, values: readonly string[]): boolean {
    const {dataSource} = this.#host;
    if (!controller || typeof dataSource !== 'string' || !dataSource.includes('{')) return false;
    const {source} = controller;
    const before = this.#source;
    this.#source = source ? JSON.stringify(source) : '';
    if (!before || before === this.#source) return false;
    this.#remembered.clear();
    return values.some((value) => value !== '' && !this.all.some((choice) => choice.value === value));
  }
}
