import {warn} from '../../../core/warn.js';
import type {JsonRecord} from '../../../data/types.js';
import {rowHref} from '../table/row-link.js';
import {isAddress} from '../table/row-target.js';
import type {BoardElement} from './board-core.js';
import type {BoardHost} from './board-host.js';
import {cardName} from './card-fields.js';
import type {CardPlan, RenderCard} from './card-node.js';
import type {Lead} from './card-view.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/board.js';

interface PlanHost extends BoardHost {
  readonly element: BoardElement;
}

const signatures = new WeakMap<CardPlan, readonly unknown[]>();

/** How the cards are drawn: the same plan as before, where nothing that it is made of has changed. */
export function planCards(before: CardPlan | undefined, host: PlanHost): CardPlan {
  const {element, language, isMovable, model} = host;
  const {renderCard, clickable, cardNavigate = ''} = element;
  const template = renderCard ? undefined : host.templates.main;
  const signature = [language, isMovable, model.groupField, template, renderCard, clickable, cardNavigate];
  const old = before && signatures.get(before);
  if (before && old?.every((value, index) => value === signature[index])) return before;
  const plan: CardPlan = {
    ...{language, isMovable, template, groupBy: model.groupField},
    renderCard: renderCard && safely(element, renderCard),
    leadOf: (record) => leadOf(record, cardNavigate, clickable === true),
    nameOf: (record) => cardName(record) || word(language, 'card'),
  };
  signatures.set(plan, signature);
  return plan;
}

function leadOf(record: JsonRecord, navigate: string, clickable: boolean): Lead {
  if (!navigate) return clickable ? 'button' : undefined;
  if (!isAddress(navigate)) return 'button';
  const href = rowHref(navigate, record);
  return href === undefined ? undefined : {href};
}

const safely =
  (element: Element, renderCard: RenderCard): RenderCard =>
  (record, column) => {
    try {
      return renderCard(record, column);
    } catch (error) {
      warn(element, `renderCard failed: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  };
