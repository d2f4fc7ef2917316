import type {RowSettings} from '../table/table-core.js';
import {titleOf} from './card-parts.js';

/** The properties of a list of cards that say which there are and what can be done with them. */
export interface CardProperties {
  readonly items?: unknown;
  readonly limit?: number;
  readonly selectable?: boolean;
  readonly cardNavigate?: string;
  readonly clickable?: boolean;
  readonly cardActions?: unknown;
  readonly bulkActions?: unknown;
  readonly pagesElsewhere?: boolean;
}

/** What a list of cards says of its records, as it stands whenever it is asked. */
export const settingsOf = (cards: CardProperties): RowSettings => ({
  rowsAttribute: 'items',
  actionsAttribute: 'card-actions',
  selectedWord: 'cards.selected',
  nameOfRecord: titleOf,
  drawnColumns: [],
  get rows() {
    return cards.items;
  },
  get limit() {
    return cards.limit;
  },
  get selectable() {
    return cards.selectable;
  },
  get rowNavigate() {
    return cards.cardNavigate;
  },
  get clickable() {
    return cards.clickable;
  },
  get rowActions() {
    return cards.cardActions;
  },
  get bulkActions() {
    return cards.bulkActions;
  },
  get pagesElsewhere() {
    return cards.pagesElsewhere;
  },
});
