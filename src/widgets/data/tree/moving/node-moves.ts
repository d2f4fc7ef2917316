import type {ActionRequest} from '../../../../core/actions.js';
import {emit} from '../../../../core/emit.js';
import {failureWords} from '../../../../core/failure-words.js';
import {say} from '../../../../core/say.js';
import {word} from '../../../../core/words.js';
import {isRecord} from '../../../../data/is-record.js';
import type {Values} from '../../../../data/types.js';
import {answerToMove, type MoveAnswer} from '../../move-answer.js';
import {parentField} from '../node-fields.js';
import type {NodeMove} from '../build-nodes.js';
import type {TreeCore} from '../tree-core.js';
import type {NodeDetail} from '../tree-host.js';
import type {MovePlace} from './move-plan.js';
import {placeWords} from './move-lift.js';
import '../../../../core/words/en/moving.js';

/** Detail of the cancelable event `node-move`. Prevented, the page moves the node itself, by giving other data. */
export interface NodeMoveDetail extends NodeDetail {
  /** The key of the node that it came from; null at the top. */
  readonly from: string | null;
  /** The key of the node that it goes to; null at the top. */
  readonly to: string | null;
  /** Where among the children it comes to stand, from 0; the node itself is not counted. */
  readonly index: number;
  /** The key of the node that it stands before; null at the end. */
  readonly before: string | null;
  /** Shows the node at its new place until a promise is settled; rejected, it goes back, and why is said. */
  readonly until: (promise: Promise<unknown>) => void;
}

/**
 * Moves nodes: each is shown at once where it was put, over whatever the data says, until it is known whether it may stay.
 * Refused, it is where the data has it by then.
 */
export class NodeMoves {
  readonly #core: TreeCore;
  /** Why the last move was refused; undefined where it was not. */
  failure?: string;

  constructor(core: TreeCore) {
    this.#core = core;
  }

  dismiss(): void {
    this.failure = undefined;
    this.#core.element.requestUpdate();
  }

  /** Moves a node that a user has put elsewhere. */
  async move(key: string, place: MovePlace): Promise<void> {
    const {model, element, language} = this.#core;
    const node = model.nodes.indexOf(key);
    if (node < 0) return;
    this.failure = undefined;
    const waits: Promise<unknown>[] = [];
    const detail = this.#detail(node, place, (promise) => waits.push(promise));
    const where = placeWords(this.#core, place, node);
    if (!emit<NodeMoveDetail>(element, 'node-move', {detail, cancelable: true})) return;
    const move: NodeMove = {
      parent: detail.to,
      record: detail.record,
      ...(detail.before !== null && {before: detail.before}),
    };
    this.#show(key, move, place.parent);
    const name = model.labelOf(node);
    say(word(language, 'tree.moved', {name, place: where}), {repeat: true});
    this.#core.pending.add(key);
    const request = this.#request(detail);
    const answer = await answerToMove(element, {
      ...{waits, request},
      reasonOf: ({message, hint}) => failureWords(language, [message, hint].filter(Boolean).join(' ')),
    });
    const {moves, pending} = this.#core;
    // It has been moved on since, and that is what is waited for.
    if (moves.has(key) && moves.get(key) !== move) return;
    pending.delete(key);
    // It is gone, and with it the question where it is.
    if (!moves.has(key)) return;
    if (answer !== 'done' && answer !== 'kept') this.#goBack(key, name, answer);
  }

  #detail(node: number, {parent, before, index}: MovePlace, until: NodeMoveDetail['until']): NodeMoveDetail {
    const {nodes} = this.#core.model;
    const keyOf = (of: number): string | null => nodes.keys[of] ?? null;
    return {
      ...{key: nodes.keys[node] as string, record: nodes.records[node], index, until},
      ...{from: keyOf(nodes.parentOf(node)), to: keyOf(parent), before: keyOf(before)},
    };
  }

  #show(key: string, move: NodeMove, parent: number): void {
    const {moves, model, acts} = this.#core;
    // The last is laid over those before it.
    moves.delete(key);
    moves.set(key, move);
    if (parent >= 0 && model.nodes.childCount(parent) > 0) acts.setOpen(parent, true);
    if (parent >= 0 && !model.nodes.isBranch(parent) && move.parent !== null) model.expand(move.parent);
    this.#core.renew(true);
    this.#core.openingsChanged();
  }

  #request({key, record, to, index, before}: NodeMoveDetail): ActionRequest | undefined {
    const {element, language, model} = this.#core;
    if (!element.moveAction) return undefined;
    const field = parentField(record, element.parentField);
    return {
      ...{action: element.moveAction, ids: [key], values: {[field]: to, index, before} as Values},
      ...(isRecord(record) && {record}),
      optimistic: [{op: 'update', key, record: {[field]: to}}],
      label: word(language, 'tree.move', {name: model.labelOf(model.nodes.indexOf(key))}),
    };
  }

  #goBack(key: string, name: string, answer: MoveAnswer): void {
    const {moves, language} = this.#core;
    moves.delete(key);
    this.#core.renew(true);
    if (typeof answer !== 'object') return say(word(language, 'tree.put.back', {name}), {repeat: true});
    const text = word(language, 'tree.not.moved', {name, reason: answer.reason});
    if (!answer.isTold) this.failure = text;
    say(text, {assertive: true});
  }
}
