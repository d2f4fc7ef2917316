import {isRecord} from '../../../data/is-record.js';
import {urlScope} from '../../../data/scopes.js';
import type {Condition} from '../../../data/types.js';
import {queryOfView, viewOfQuery} from '../../../data/view-query.js';
import {withPart, type Asked} from './filter-parts.js';

/** Between the key of a bar and its filters, where a page has several: `products.filter[status]=active`. */
const own = (key: string, name: string): string => (key === '' ? name : `${key}.${name}`);

/** The filters of a bar in the address of the page: `filter[status]=active&filter[price][gte]=5`. */
export class FilterAddress {
  readonly #key: () => string;
  readonly #take: () => void;

  /** `take` is called when a reader goes back or on to another address of this page. */
  constructor(key: () => string, take: () => void) {
    this.#key = key;
    this.#take = take;
  }

  follow(): void {
    addEventListener('popstate', this.#take);
  }

  rest(): void {
    removeEventListener('popstate', this.#take);
  }

  /** What the address asks; undefined where it says nothing. */
  read(): Asked | undefined {
    const start = own(this.#key(), '');
    const pairs = [...new URLSearchParams(location.search)].filter(([name]) => name.startsWith(`${start}filter[`));
    const {filter = []} = viewOfQuery(pairs.map(([name, text]) => [name.slice(start.length), text])).view;
    return filter.length > 0 ? filter.reduce(add, {}) : undefined;
  }

  /** Writes what is asked in place of what was; all else in the address stays. */
  write(conditions: readonly Condition[]): void {
    const key = this.#key();
    const url = new URL(location.href);
    const start = own(key, 'filter[');
    for (const name of [...url.searchParams.keys()]) if (name.startsWith(start)) url.searchParams.delete(name);
    for (const [name, text] of queryOfView({filter: [...conditions]})) url.searchParams.append(own(key, name), text);
    if (url.href === location.href) return;
    history.replaceState(history.state, '', url);
    // Browsers without the Navigation API don't say it.
    urlScope.changed();
  }
}

/** The address of a bar, which begins with what stands there. */
export function addressOf(bar: {
  readonly isConnected: boolean;
  urlKey?: string;
  value?: Readonly<Record<string, unknown>> | undefined;
}): FilterAddress {
  const first = bar.value;
  const take = (): void => {
    bar.value = address.read() ?? first;
  };
  const address = new FilterAddress(() => bar.urlKey ?? '', take);
  if (bar.isConnected) address.follow();
  take();
  return address;
}

function add(asked: Asked, {field, op, value}: Condition): Asked {
  const present = Object.hasOwn(asked, field) ? asked[field] : undefined;
  if (op === 'eq' || op === 'in') return withPart(asked, field, value);
  return withPart(asked, field, {...(isRecord(present) ? present : {}), [op]: value});
}
