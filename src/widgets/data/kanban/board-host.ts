import type {TemplateChildren} from '../../../core/template-children.js';
import type {WidgetElement} from '../../../core/widget-element.js';
import type {JsonRecord} from '../../../data/types.js';
import type {BoardModel} from './board-model.js';
import type {CardPlan} from './card-node.js';

/** Detail of `card-click`. */
export interface CardClickDetail {
  readonly record: JsonRecord;
  /** The key of the record. */
  readonly key: string;
}

/** What the features of a board may know of it and ask of it. */
export interface BoardHost {
  readonly element: WidgetElement;
  readonly model: BoardModel;
  readonly templates: TemplateChildren;
  readonly language: string;
  readonly isMovable: boolean;
  /** How cards are drawn. */
  readonly plan: CardPlan;
  /** Cards that stay on the page, wherever their column is scrolled to. */
  readonly pinned: ReadonlySet<string>;
  /** How a card is called. */
  nameOf(key: string): string;
  /** Scrolls a card into view. */
  reveal(key: string): void;
  /** The card that had the focus is gone. */
  lost(name: string): void;
}
