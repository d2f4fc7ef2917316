import {isServer, type ReactiveController} from 'lit';
import {once} from './late.js';
import type * as Parts from './late-templates.js';
import type {KeyedTemplates} from './keyed-templates.js';
import type {CompiledTemplate} from './template.js';
import type {WidgetElement} from './widget-element.js';

let parts: typeof Parts | undefined;
const loadParts = once(async () => {
  parts = await import('./late-templates.js');
});

const isTemplate = (node: Node | null): node is HTMLTemplateElement => node instanceof HTMLTemplateElement;

const WATCHED: MutationObserverInit = {childList: true, characterData: true, attributes: true, subtree: true};

/** The page's own template where it can be read as it is, or a copy of what is in it. */
function readable(template: HTMLTemplateElement, copied: boolean): HTMLTemplateElement {
  const inContent = template.content.hasChildNodes();
  if (inContent && !copied) return template;
  const copy = template.ownerDocument.createElement('template');
  const from = inContent ? template.content : template;
  for (const node of from.childNodes) copy.content.append(node.cloneNode(true));
  return copy;
}

/**
 * Finds the `<template>` children of a widget: the main one, which has no slot, and those of a slot such as `cell:price`.
 * It renders its host again when one comes later, goes, or gets other content. What a framework appended to the template
 * element itself counts as its content.
 */
export class TemplateChildren implements ReactiveController {
  readonly #host: WidgetElement;
  readonly #compiled = new Map<HTMLTemplateElement, CompiledTemplate>();
  readonly #touched = new WeakSet<HTMLTemplateElement>();
  #found?: ReadonlyMap<string, HTMLTemplateElement>;
  #observer?: MutationObserver;

  constructor(host: WidgetElement) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Whether there are templates and what draws them is on its way: meanwhile the host draws nothing that they are for. It
   * is updated when that has come.
   */
  get isComing(): boolean {
    if (parts || this.#templates.size === 0) return false;
    this.#host.waitFor(loadParts().then(() => this.#host.requestUpdate()));
    return true;
  }

  /** The template without a slot; undefined where there is none, or while it is coming. It is another object when its content has changed. */
  get main(): CompiledTemplate | undefined {
    return this.slotted('');
  }

  /** The names of the slots that have a template, in the order of the page; the main one is not among them. */
  get names(): readonly string[] {
    return [...this.#templates.keys()].filter(Boolean);
  }

  /** The first template of a slot; undefined where there is none, or while it is coming. */
  slotted(name: string): CompiledTemplate | undefined {
    const template = this.#templates.get(name);
    if (!template || this.isComing || !parts) return undefined;
    const known = this.#compiled.get(template);
    if (known) return known;
    const compiled = parts.compileTemplate(readable(template, this.#touched.has(template)));
    this.#compiled.set(template, compiled);
    return compiled;
  }

  /** Rows of a list in an element, each a clone of one of these templates. */
  rowsIn(list: HTMLElement, template: CompiledTemplate): KeyedTemplates | undefined {
    return parts && new parts.KeyedTemplates(list, template);
  }

  hostConnected(): void {
    if (isServer) return;
    this.#observer = new MutationObserver((records) => this.#noticed(records));
    this.#observer.observe(this.#host, {childList: true});
    if (this.#found) this.#check();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  get #templates(): ReadonlyMap<string, HTMLTemplateElement> {
    return (this.#found ??= this.#find());
  }

  #find(): ReadonlyMap<string, HTMLTemplateElement> {
    const found = new Map<string, HTMLTemplateElement>();
    if (isServer) return found;
    for (const child of this.#host.children) {
      if (!isTemplate(child)) continue;
      this.#observer?.observe(child, WATCHED);
      this.#observer?.observe(child.content, WATCHED);
      if (!found.has(child.slot)) found.set(child.slot, child);
    }
    return found;
  }

  #noticed(records: readonly MutationRecord[]): void {
    let about = false;
    for (const {type, target, addedNodes, removedNodes, attributeName} of records) {
      const own = target.parentNode === this.#host;
      if (target === this.#host) about ||= [...addedNodes, ...removedNodes].some(isTemplate);
      else if (type === 'attributes' && own) about ||= attributeName === 'slot';
      else {
        about = true;
        this.#touch(target);
      }
    }
    if (about) this.#check();
  }

  #touch(target: Node): void {
    for (const template of this.#compiled.keys()) {
      if (!template.contains(target) && !template.content.contains(target)) continue;
      this.#compiled.delete(template);
      this.#touched.add(template);
    }
  }

  #check(): void {
    this.#found = undefined;
    this.#host.requestUpdate();
  }
}
