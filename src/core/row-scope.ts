import {ContextEvent} from '@lit/context';
import {getIn, parseAnyPath} from '../data/paths.js';
import {scopeContext, type Scope} from '../data/scopes.js';
import {hasItem, itemOf, watchItem} from './row-items.js';

/** What in a row has a scope of its own for what stands in it, nearer than the row. */
const NEARER = 'form-widget, calendar-widget';

/** What may take the record of what opens it, later than what stands in it asks. */
const LAYER = 'modal-widget, drawer-widget';

/** What fills holes of its own source, too. */
const OWN = 'calendar-widget';

const isNode = (target: EventTarget): target is Node => target instanceof Node;

function scopeOf(row: Node, parent: Scope | undefined): Scope {
  return {
    kind: 'row',
    ...(parent && {parent}),
    get(path) {
      const parts = parseAnyPath(path);
      return parts && getIn(itemOf(row), parts);
    },
    subscribe: (_path, fn) => watchItem(row, fn),
  };
}

/** What is around the list of a row. A request from the row itself would come back to it. */
function scopeAround(row: Node): Scope | undefined {
  const above = row.parentNode instanceof ShadowRoot ? row.parentNode.host : row.parentNode;
  let found: Scope | undefined;
  above?.dispatchEvent(new ContextEvent(scopeContext, row as Element, (scope) => (found = scope)));
  return found;
}

/**
 * Answers for all rows of all lists with one listener: a hole such as `{id}` of what stands in a row is filled from the
 * row's record, and what the record has not from around the list.
 */
function answer(event: Event): void {
  const request = event as ContextEvent<typeof scopeContext>;
  if (request.context !== scopeContext) return;
  const path = event.composedPath().filter(isNode);
  const place = path.findIndex((node) => hasItem(node) || (node instanceof Element && node.matches(LAYER)));
  const row = path[place];
  const isNearer = (node: Node, index: number): boolean =>
    node instanceof Element && node.matches(index === 0 ? OWN : NEARER);
  if (!row || path.slice(0, place).some(isNearer)) return;
  event.stopImmediatePropagation();
  request.callback(scopeOf(row, scopeAround(row)));
}

globalThis.addEventListener?.('context-request', answer, true);
