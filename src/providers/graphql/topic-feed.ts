import {warn} from '../../core/warn.js';
import {isRecord} from '../../data/is-record.js';
import type {LinkListener} from '../live/link.js';
import {toError} from './errors.js';
import {messageOf, resumeIn} from './meaning.js';
import type {TopicPlan} from './topic-plan.js';

/** Milliseconds that a server has to say what became of a position. */
export const ANSWER_WITHIN = 5000;

/** Understands what one subscription brings, and says when its topic is open. */
export class TopicFeed {
  readonly #topic: string;
  readonly #plan: TopicPlan;
  readonly #listener: Pick<LinkListener, 'open' | 'message'>;
  #isOpen = false;

  constructor(topic: string, plan: TopicPlan, listener: Pick<LinkListener, 'open' | 'message'>) {
    this.#topic = topic;
    this.#plan = plan;
    this.#listener = listener;
  }

  /** The server has been asked. It confirms no subscription; one that answers positions does so with its first message. */
  asked(again: boolean): void {
    const {mapping, resumes} = this.#plan;
    if (mapping.resumed === undefined) this.#open(resumes ? 'recovered' : again ? 'lost' : 'new');
  }

  /** The server did not say what became of the position. */
  unanswered(): void {
    this.#open('lost');
  }

  /** True while the answer to a position is awaited. */
  get waits(): boolean {
    return !this.#isOpen;
  }

  /** Takes one result. */
  next(result: unknown): void {
    const {data, errors} = isRecord(result) ? result : {};
    const error = toError(errors);
    if (error) warn(undefined, `The subscription of “${this.#topic}” says: ${error.message}`);
    const value: unknown = isRecord(data) ? Object.values(data)[0] : undefined;
    if (value === undefined || (error && value === null)) return;
    const {mapping, field} = this.#plan;
    const answer = resumeIn(value, mapping);
    if (answer) this.#open(answer.resumed, answer.position);
    else {
      if (!this.#isOpen) this.#open('lost');
      this.#listener.message(messageOf(value, this.#topic, mapping, field));
    }
  }

  #open(resumed: 'recovered' | 'lost' | 'new', position?: string): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#listener.open(this.#topic, resumed, position);
  }
}
