import {fixture, html, waitUntil} from '@open-wc/testing';
import type {KanbanWidget} from './kanban-widget.js';

export const COLUMNS = [
  {id: 'todo', label: 'To do'},
  {id: 'doing', label: 'Doing', limit: 2},
  {id: 'done', label: 'Done'},
];

export const tasks = () => [
  {id: 1, title: 'Ada', status: 'todo', position: 1},
  {id: 2, title: 'Grace', status: 'todo', position: 2},
  {id: 3, title: 'Alan', status: 'todo', position: 3},
  {id: 4, title: 'Edsger', status: 'doing', position: 1},
  {id: 5, title: 'Barbara', status: 'doing', position: 2},
];

/** The same without a field for the place. */
export const plainTasks = () => tasks().map(({id, title, status}) => ({id, title, status}));

export const root = (board: Element): ShadowRoot => board.shadowRoot as ShadowRoot;

/** What a column shows: the titles of its cards, from the top. */
export const titles = (board: Element, column: string): string[] =>
  slots(board, column).map(
    (slot) => (slot.querySelector('[part~="title"]') ?? slot.querySelector('.content'))?.textContent?.trim() ?? '',
  );

export const slots = (board: Element, column: string): HTMLElement[] => [
  ...root(board).querySelectorAll<HTMLElement>(`.cards[data-column="${column}"] > .slot`),
];

/** All columns at once: `Ada Grace | Edsger |`. */
export const picture = (board: Element): string =>
  [...root(board).querySelectorAll<HTMLElement>('.board > .column .cards')]
    .map((list) => titles(board, list.dataset['column'] ?? '').join(' '))
    .join(' | ');

export const slotOf = (board: Element, title: string): HTMLElement => {
  const all = [...root(board).querySelectorAll<HTMLElement>('.board .slot')];
  return all.find((slot) => slot.textContent?.includes(title)) as HTMLElement;
};

/** A control of a card: `handle`, `more`, `lead`. */
export const control = (board: Element, title: string, kind = 'handle'): HTMLElement =>
  slotOf(board, title)?.querySelector<HTMLElement>(`.${kind}`) as HTMLElement;

export const active = (board: Element): HTMLElement | null => root(board).activeElement as HTMLElement | null;

/** The card that has the focus, and which control of it: `Ada handle`. */
export const focus = (board: Element): string => {
  const slot = active(board)?.closest('.slot');
  const kind = ['handle', 'more', 'lead'].find((each) => active(board)?.classList.contains(each)) ?? '';
  const title = slot?.querySelector('[part~="title"]') ?? slot?.querySelector('.content');
  return `${title?.textContent?.trim() ?? '-'} ${kind}`.trim();
};

export const part = (board: Element, name: string): HTMLElement | null =>
  root(board).querySelector<HTMLElement>(`[part~="${name}"]`);

export async function board(more: Partial<KanbanWidget> = {}): Promise<KanbanWidget> {
  const element = await fixture<KanbanWidget>(
    html`<kanban-widget .columns=${COLUMNS} .items=${tasks()}></kanban-widget>`,
  );
  Object.assign(element, more);
  await element.updateComplete;
  return element;
}

/** What the page has said to screen readers, in one of its two regions. */
export const said = (politeness = 'polite'): string[] =>
  [...document.querySelectorAll(`.widget-announcer > [aria-live="${politeness}"] > div`)].map((line) =>
    (line.textContent ?? '').replace('\u00a0', ''),
  );

export const hears = (text: string, politeness = 'polite'): Promise<void> =>
  waitUntil(() => said(politeness).includes(text), `never said: ${text}; but ${said(politeness).join(' / ')}`);

/** What the page was told to change in the cards of a board while something happened. */
export async function mutationsIn(element: Element, act: () => unknown): Promise<MutationRecord[]> {
  const seen: MutationRecord[] = [];
  const observer = new MutationObserver((records) => void seen.push(...records));
  for (const list of root(element).querySelectorAll('.cards'))
    observer.observe(list, {subtree: true, childList: true, characterData: true, attributes: true});
  await act();
  seen.push(...observer.takeRecords());
  observer.disconnect();
  return seen;
}
