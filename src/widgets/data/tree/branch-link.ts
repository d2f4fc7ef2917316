import {fillFrom} from '../../../core/action-fill.js';
import {failureWords} from '../../../core/failure-words.js';
import {languageOf} from '../../../core/language.js';
import {isRecord} from '../../../data/is-record.js';
import {connectSource, type SourceLink} from '../../../data/source-link.js';
import {sourceOf} from '../../../data/source.js';
import type {TreeElement} from './tree-host.js';

/** What a branch is told of its source. */
export interface BranchNews {
  come(records: readonly unknown[]): void;
  failed(message: string | undefined): void;
  asked(): void;
}

/** The source of one branch: that of the tree, with its holes filled from the record of the node. */
export class BranchLink {
  readonly #link: SourceLink;

  constructor(element: TreeElement, record: unknown, news: BranchNews) {
    this.#link = connectSource(element, {
      deliver: ({list, data}) => news.come(list?.toArray() ?? (Array.isArray(data) ? (data as unknown[]) : [])),
      changed: (state, error) => {
        if (state === 'error') news.failed(error && failureWords(languageOf(element), error.message));
        else if (state === 'loading') news.asked();
        else if (state === 'empty') news.come([]);
      },
    });
    const source = filled(element, record);
    if ('problem' in source) news.failed(source.problem);
    else this.#link.set(source.source, {stream: element.stream, refreshOnMessage: element.refreshOnMessage});
  }

  refresh(): Promise<void> {
    return this.#link.refresh();
  }

  disconnect(): void {
    this.#link.disconnect();
  }
}

function filled(element: TreeElement, record: unknown): {readonly source: unknown} | {readonly problem: string} {
  const {childrenSource} = element;
  if (typeof childrenSource === 'function') return {source: [childrenSource, record]};
  const parsed = sourceOf(childrenSource);
  if (parsed.error) return {problem: `children-source: ${parsed.error.message}`};
  if (!parsed.source) return {problem: 'children-source is empty.'};
  const found = fillFrom(element, parsed.source, isRecord(record) ? record : undefined);
  if ('waiting' in found) return {problem: `children-source: {${found.waiting}} is empty.`};
  return 'error' in found ? {problem: `children-source: ${found.error.message}`} : {source: found.source};
}
