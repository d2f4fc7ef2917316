import type {ActionRequest} from '../../../core/actions.js';
import {emit} from '../../../core/emit.js';
import {word} from '../../../core/words.js';
import {getPath} from '../../../data/paths.js';
import {keyOf} from '../../../data/records.js';
import type {DataError, Json, JsonRecord} from '../../../data/types.js';
import {format} from '../../../format/format.js';
import {answerToMove, type MoveAnswer} from '../move-answer.js';
import type {BoardHost} from './board-host.js';
import type {BoardVoice} from './board-voice.js';
import type {CardPlace} from './board-model.js';
import {patchOf, shifted, type Shift} from './shift.js';
import '../../../core/words/en/board.js';

/** Detail of the cancelable event `card-move`. Prevented, the page moves the card itself, by giving other data. */
export interface CardMoveDetail {
  /** The record as it was. */
  readonly record: JsonRecord;
  /** The key of the record. */
  readonly key: string;
  /** The id of the column that it came from. */
  readonly from: Json;
  /** The id of the column that it goes to: what the record's grouping field is to be. */
  readonly to: Json;
  /** Where in that column it comes to stand, from 0; the card itself is not counted. */
  readonly index: number;
  /** The key of the card that it stands before; null at the end. */
  readonly before: string | null;
  /** The fields that the move sets: the grouping field, and the place where records have one. */
  readonly changes: JsonRecord;
  /** Shows the card in its new place until a promise is settled; rejected, it goes back, and why is said. */
  until(promise: Promise<unknown>): void;
}

/** The properties of a board that its moves read and set. */
export interface MovesHost extends BoardHost {
  readonly keyField: string | undefined;
  readonly moveAction: string | undefined;
  /** Whether the cards come from a source, so that the data is not the author's. */
  readonly hasSource: boolean;
  /** Takes a card's new fields into the data that the author wrote. */
  keep(key: string, shift: Shift): void;
}

interface Pending {
  readonly shift: Shift;
  /** What the data says of the moved fields where nobody answers for the move: its next word is the truth. */
  until?: readonly unknown[];
}

/**
 * Moves cards: each is shown at once where it was put, over whatever the data says, until it is known whether it may stay
 * there. Refused, it is where the data has it by then.
 */
export class CardMoves {
  readonly #host: MovesHost;
  readonly #voice: BoardVoice;
  readonly #refused: (key: string) => void;
  readonly #pending = new Map<string, Pending>();
  /** Why the last move was refused. */
  failure?: string;

  /** `refused` is called when a card is back for which a move was refused. */
  constructor(host: MovesHost, voice: BoardVoice, refused: (key: string) => void) {
    this.#host = host;
    this.#voice = voice;
    this.#refused = refused;
  }

  /** The moves that are not confirmed yet. */
  get shifts(): ReadonlyMap<string, Shift> {
    return new Map([...this.#pending].map(([key, {shift}]) => [key, shift]));
  }

  /** Forgets the moves that nobody answered for and that the data knows better by now; true where there were any. */
  settle(): boolean {
    const {model} = this.#host;
    const old = [...this.#pending].filter(([key, {until, shift}]) => {
      const record = model.recordOf(key);
      return until && (!record || valuesIn(record, shift).some((value, index) => value !== until[index]));
    });
    for (const [key] of old) this.#pending.delete(key);
    return old.length > 0;
  }

  dismiss(): void {
    this.failure = undefined;
    this.#host.element.requestUpdate();
  }

  /** Moves a card that a user has put elsewhere. */
  async move(key: string, from: CardPlace, shift: Shift): Promise<void> {
    const {model, element} = this.#host;
    const record = model.recordOf(key);
    if (!record) return;
    this.failure = undefined;
    const waits: Promise<unknown>[] = [];
    const detail = this.#detail(record, from, shift, (promise) => waits.push(promise));
    if (!emit<CardMoveDetail>(element, 'card-move', {detail, cancelable: true})) return this.#left(key, shift);
    const pending: Pending = {shift};
    this.#pending.set(key, pending);
    element.requestUpdate();
    await element.updateComplete;
    this.#voice.moved(key);
    const request = this.#request(record, shift, detail);
    const answer = await answerToMove(element, {
      ...{waits, request},
      reasonOf: (error) => failureText(error, this.#host.language),
    });
    // It has been moved on since, and that is what is waited for.
    if (this.#pending.get(key) === pending) await this.#end(key, pending, record, answer);
  }

  // The page has taken the move over: what it has done of it at once is told.
  async #left(key: string, {columnId}: Shift): Promise<void> {
    const {model, element} = this.#host;
    element.requestUpdate();
    await element.updateComplete;
    if (model.placeOf(key)?.columnId === columnId) this.#voice.moved(key);
    else this.#voice.back(key);
  }

  #detail(
    record: JsonRecord,
    from: CardPlace,
    shift: Shift,
    until: (promise: Promise<unknown>) => void,
  ): CardMoveDetail {
    const {model, keyField} = this.#host;
    const valueOf = (id: string): Json => model.column(id)?.value ?? id;
    return {
      ...{record, key: keyOf(record, keyField) ?? shift.key, from: valueOf(from.columnId), to: valueOf(shift.columnId)},
      ...{index: shift.index, before: shift.before ?? null, changes: patchOf(record, shift), until},
    };
  }

  #request(record: JsonRecord, shift: Shift, {key, changes}: CardMoveDetail): ActionRequest | undefined {
    const {moveAction, language, nameOf} = this.#host;
    if (!moveAction) return undefined;
    return {
      ...{action: moveAction, record: shifted(record, shift), ids: [key], values: changes as Record<string, never>},
      optimistic: [{op: 'update', key, record: changes}],
      label: word(language, 'board.move', {name: nameOf(shift.key)}),
    };
  }

  async #end(key: string, pending: Pending, record: JsonRecord, answer: MoveAnswer): Promise<void> {
    const {element, hasSource} = this.#host;
    const isDone = answer === 'done' || answer === 'kept';
    if (isDone && !hasSource) this.#host.keep(key, pending.shift);
    if (answer === 'kept' && hasSource) {
      pending.until = valuesIn(record, pending.shift);
      return element.requestUpdate();
    }
    this.#pending.delete(key);
    if (isDone) return element.requestUpdate();
    await this.#goBack(key, answer);
  }

  async #goBack(key: string, answer: MoveAnswer): Promise<void> {
    const {element, language, nameOf} = this.#host;
    const text =
      typeof answer === 'object' ? word(language, 'board.refused', {name: nameOf(key), reason: answer.reason}) : '';
    if (typeof answer === 'object' && !answer.isTold) this.failure = text;
    element.requestUpdate();
    // What the data layer has shown of the move is taken back with its next delivery.
    await new Promise((done) => requestAnimationFrame(done));
    await element.updateComplete;
    if (!element.isConnected) return;
    if (text) this.#voice.refused(text);
    else this.#voice.back(key);
    this.#refused(key);
  }
}

const valuesIn = (record: JsonRecord, {fields}: Shift): readonly unknown[] =>
  fields.map(([path]) => getPath(record, path));

// A board has no fields that could be marked: what is wrong with them is said here.
function failureText({message, hint, fields = []}: DataError, language: string): string {
  const texts = fields.map(({path, message: text}) => `${format(path, 'humanize', {language})} ${text}`.trim());
  return texts.length > 0 ? texts.join(' ') : [message, hint].filter(Boolean).join(' ');
}
