import {word} from '../../../../core/words.js';
import type {ActingHost} from '../tree-acts.js';
import {MovePlan, type MoveGap, type MovePlace} from './move-plan.js';
import '../../../../core/words/en/moving.js';

/** What a lift was begun by: keys, a pointer that holds the node, or the menu, after which a place is clicked. */
export type LiftedBy = 'keys' | 'pointer' | 'menu';

export interface LiftOptions {
  /** The node is let go at another place than its own. */
  readonly dropped: (key: string, place: MovePlace) => void;
  /** The node is back where it was. */
  readonly back: (key: string) => void;
}

/** A gap by the node above it, so that it stays what it is when rows come and go; undefined for the first. */
interface Aim {
  readonly above: string | undefined;
  readonly depth: number;
}

/** The node that is lifted, and the place that it would be put at, whatever the data does meanwhile. */
export class MoveLift {
  readonly #host: ActingHost;
  readonly #options: LiftOptions;
  #key?: string;
  #by: LiftedBy = 'keys';
  #aim: Aim = {above: undefined, depth: 0};
  #plan?: MovePlan;
  #planned?: readonly unknown[];

  constructor(host: ActingHost, options: LiftOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** The key of the lifted node; undefined while none is. */
  get key(): string | undefined {
    return this.#key;
  }

  get by(): LiftedBy | undefined {
    return this.#key === undefined ? undefined : this.#by;
  }

  get node(): number {
    return this.#host.model.nodes.indexOf(this.#key);
  }

  /** The places there are for it; undefined while nothing is lifted, or what was is gone. */
  get plan(): MovePlan | undefined {
    const {model} = this.#host;
    if (this.node < 0) return undefined;
    const planned = [model.nodes, model.rows, model.rows.count, this.#key];
    if (!this.#plan || planned.some((part, index) => part !== this.#planned?.[index])) {
      this.#plan = new MovePlan(model, this.node);
      this.#planned = planned;
    }
    return this.#plan;
  }

  /** Where it would be put, as a gap between rows. */
  get gap(): MoveGap | undefined {
    const {plan} = this;
    if (!plan) return undefined;
    const {above, depth} = this.#aim;
    const node = this.#host.model.nodes.indexOf(above);
    const gap = above === undefined ? 0 : (plan.gapAt(node, true) ?? plan.start.gap);
    return plan.fit({gap, depth});
  }

  get place(): MovePlace | undefined {
    const {gap, plan} = this;
    return gap && plan?.placeOf(gap);
  }

  begin(node: number, by: LiftedBy): boolean {
    const {model} = this.#host;
    if (this.#key !== undefined || node < 0 || model.found || model.nodes.isOff(node)) return false;
    this.#key = model.nodes.keys[node];
    this.#by = by;
    const {plan} = this;
    if (plan) this.#take(plan, plan.start);
    this.#host.element.requestUpdate();
    return true;
  }

  /** Shows another place; false where it is the same. */
  aim(gap: MoveGap): boolean {
    const {plan} = this;
    const now = this.gap;
    const next = plan?.fit(gap);
    if (!plan || !now || !next || (next.gap === now.gap && next.depth === now.depth)) return false;
    this.#take(plan, next);
    this.#host.element.requestUpdate();
    return true;
  }

  drop(): void {
    const {place, plan} = this;
    const key = this.#end();
    if (key === undefined) return;
    if (!place || !plan || plan.isHere(place)) this.#options.back(key);
    else this.#options.dropped(key, place);
  }

  cancel(): void {
    const key = this.#end();
    if (key !== undefined) this.#options.back(key);
  }

  /** The place in words. */
  get words(): string {
    const {place, plan} = this;
    if (!place || !plan) return '';
    return plan.isHere(place) ? word(this.#host.language, 'tree.here') : placeWords(this.#host, place, this.node);
  }

  #take({rows}: MovePlan, {gap, depth}: MoveGap): void {
    const above = rows[gap - 1];
    this.#aim = {above: above === undefined ? undefined : this.#host.model.nodes.keys[above], depth};
  }

  #end(): string | undefined {
    const key = this.#key;
    this.#key = this.#plan = undefined;
    this.#host.element.requestUpdate();
    return key;
  }
}

/** Where a node comes to stand: in which branch, and before or after which sibling. */
export function placeWords(
  {model, language}: Pick<ActingHost, 'model' | 'language'>,
  {parent, before}: MovePlace,
  node: number,
): string {
  const {nodes} = model;
  const name = (of: number) => ({name: model.labelOf(of)});
  const texts = parent < 0 ? [] : [word(language, 'tree.inside', name(parent))];
  const last = [...nodes.childrenOf(parent)].findLast((child) => child !== node);
  if (before >= 0) texts.push(word(language, 'tree.before', name(before)));
  else if (last !== undefined) texts.push(word(language, 'tree.after', name(last)));
  return texts.join('. ');
}
