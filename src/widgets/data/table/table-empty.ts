import type {TemplateResult} from 'lit';
import {emptyStyles, emptyView} from '../../../core/empty-view.js';
import {word} from '../../../core/words.js';
import {isRecord} from '../../../data/is-record.js';
import type {Json} from '../../../data/types.js';
import {readActions, type ReadyAction} from './actions-of.js';
import type {TableCore} from './table-core.js';

/** What a table says that has no rows. */
export interface TableEmptyState {
  /** An icon's name; an open box by default. */
  readonly icon?: string;
  /** The short line; "Nothing here yet" in the language by default. */
  readonly title?: string;
  /** A sentence below it; none by default. */
  readonly description?: string;
  /** What can be done about it; nothing by default. */
  readonly action?: {readonly label: string; readonly action: Json};
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What stands in place of the rows of a table. */
export function emptyOf(core: TableCore): TemplateResult {
  const {element, isFiltered, language} = core;
  element.adoptStyle(emptyStyles);
  return renderEmpty(element.emptyState, isFiltered, language, (action) => void core.actions?.run(action));
}

/** What stands in place of rows: the author's words where there are none at all, else that none was found. */
function renderEmpty(
  given: unknown,
  isFiltered: boolean,
  language: string,
  run: (action: ReadyAction) => void,
): TemplateResult {
  if (isFiltered) return emptyView(language, {icon: 'search', heading: word(language, 'empty.results')});
  const {icon, title, description, action} = isRecord(given) ? given : ({} as Readonly<Record<string, Json>>);
  const [ready] = readActions(action, 'empty-state', language);
  const texts = {icon: textOf(icon), heading: textOf(title), description: textOf(description)};
  const known = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
  return emptyView(language, {
    ...known,
    ...(ready && {action: {label: ready.label, run: () => run(ready)}}),
  });
}
