import {clock} from '../format/clock.js';
import './row-scope.js';
import {forgetItem, noteItem} from './row-items.js';
import {readTemplate, walk, type Blueprint, type Slot} from './template-compile.js';
import {
  isPositional,
  isTimed,
  momentOf,
  valueOf,
  type Binding,
  type Pieces,
  type TemplateScope,
} from './template-parse.js';
import {readable, writeAttribute, type Written} from './template-sinks.js';

export type {TemplateScope} from './template-parse.js';

/** One clone of a template, filled and kept up to date. */
export interface TemplateInstance {
  /** The clone's nodes at its top, in order. */
  readonly nodes: readonly ChildNode[];
  /** Writes the values of the scope where they differ from those written last. */
  update(scope: TemplateScope): void;
  /** Stops what the clone listens to while it is off the page; the next `update` starts it again. */
  pause(): void;
  /** Takes the nodes off the page and stops what the clone listens to. */
  dispose(): void;
}

/** A `<template>` read once, ready to be cloned. */
export interface CompiledTemplate {
  /** Whether a binding reads the place in the list, so that it changes when others come and go. */
  readonly positional: boolean;
  /** A clone that has its values before it is inserted anywhere. */
  instantiate(scope: TemplateScope): TemplateInstance;
}

const bindingsIn = (pieces: Pieces): Binding[] => pieces.filter((piece) => typeof piece !== 'string');

/** A slot of one clone: its node, and what was written there last. */
class LiveSlot {
  readonly #slot: Slot;
  readonly #node: Node;
  readonly #bindings: readonly Binding[];
  #last?: readonly unknown[];

  constructor(slot: Slot, node: Node) {
    this.#slot = slot;
    this.#node = node;
    this.#bindings = bindingsIn(slot.pieces);
  }

  get timed(): readonly Binding[] {
    return this.#bindings.filter(isTimed);
  }

  update(scope: TemplateScope): void {
    const values = this.#bindings.map((binding) => valueOf(binding, scope));
    const last = this.#last;
    if (last && values.every((value, index) => Object.is(value, last[index]))) return;
    this.#last = values;
    const {attribute, sink} = this.#slot;
    const written = this.#compose(values);
    if (attribute && sink) writeAttribute(this.#node as Element, attribute, sink, written);
    else this.#node.textContent = written.text;
  }

  #compose(values: readonly unknown[]): Written {
    const {pieces, sink} = this.#slot;
    const [first = ''] = pieces;
    const single = pieces.length === 1;
    // A widget takes lists and objects as they are: only what becomes text has to be readable.
    if (single && sink === 'widget') return {raw: values[0], single, text: '', prefix: ''};
    let next = 0;
    const texts = pieces.map((piece) => (typeof piece === 'string' ? piece : readable(values[next++], piece.source)));
    return {raw: values[0], single, text: texts.join(''), prefix: typeof first === 'string' ? first : ''};
  }
}

class Instance implements TemplateInstance {
  readonly nodes: readonly ChildNode[];
  readonly #slots: readonly LiveSlot[];
  #scope: TemplateScope;
  #stops: (() => void)[] = [];

  constructor({content, slots}: Blueprint, scope: TemplateScope) {
    const clone = document.importNode(content, true);
    this.nodes = [...clone.childNodes];
    this.#slots = liveSlots(clone, slots);
    this.#scope = scope;
    this.update(scope);
  }

  update(scope: TemplateScope): void {
    this.#scope = scope;
    for (const node of this.nodes) noteItem(node, scope.item);
    for (const slot of this.#slots) slot.update(scope);
    this.#listen();
  }

  pause(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  dispose(): void {
    this.pause();
    for (const node of this.nodes) {
      forgetItem(node);
      node.remove();
    }
  }

  #listen(): void {
    this.pause();
    for (const slot of this.#slots) {
      for (const binding of slot.timed) {
        const moment = (): number | undefined => momentOf(binding, this.#scope);
        this.#stops.push(clock.subscribe((now) => slot.update(at(this.#scope, now)), moment));
      }
    }
  }
}

const at = (scope: TemplateScope, now: number): TemplateScope => ({...scope, context: {...scope.context, now}});

function liveSlots(clone: DocumentFragment, slots: readonly Slot[]): LiveSlot[] {
  const live: LiveSlot[] = [];
  const walker = walk(clone);
  let index = -1;
  for (const slot of slots) {
    for (; index < slot.node; index++) walker.nextNode();
    live.push(new LiveSlot(slot, walker.currentNode));
  }
  return live;
}

const compiled = new WeakMap<HTMLTemplateElement, CompiledTemplate>();

/**
 * Reads a `<template>` with `{{path | format}}` in texts and attributes, once for each element. Nothing is evaluated and
 * data never becomes markup: a binding that leads where data must not go is refused with a warning.
 */
export function compileTemplate(template: HTMLTemplateElement): CompiledTemplate {
  const known = compiled.get(template);
  if (known) return known;
  const blueprint = readTemplate(template);
  const positional = blueprint.slots.some(({pieces}) => bindingsIn(pieces).some(isPositional));
  const made: CompiledTemplate = {positional, instantiate: (scope) => new Instance(blueprint, scope)};
  compiled.set(template, made);
  return made;
}
