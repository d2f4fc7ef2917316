import type {FormLink, FormMember} from '../../../core/form-link.js';
import type {FormEngine} from '../../../form/form-engine.js';
import {isNativeControl, NativeMember} from './native-member.js';

/** A control of a form: one of this library, or the page's own native one. */
export type Member = FormMember | NativeMember;

type Joinable = Element & {readonly formMember?: FormMember; joinForm?(link: FormLink): void};

const isBefore = (one: Node, other: Node): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** The controls of a form widget: those that have found it by context, and the native ones that stand in it. */
export class FormMembers implements FormLink {
  readonly form: HTMLElement;
  readonly engine: FormEngine;
  /** The names of the lists in it. */
  readonly lists = new Set<string>();
  readonly #joined = new Set<FormMember>();
  readonly #natives = new WeakMap<HTMLElement, NativeMember>();
  readonly #noteJoined: (member: FormMember) => void;

  constructor(form: HTMLElement, engine: FormEngine, noteJoined: (member: FormMember) => void) {
    this.form = form;
    this.engine = engine;
    this.#noteJoined = noteJoined;
  }

  join(member: FormMember): () => void {
    this.#joined.add(member);
    this.#noteJoined(member);
    return () => this.#joined.delete(member);
  }

  joinList(name: string): () => void {
    this.lists.add(name);
    return () => this.lists.delete(name);
  }

  /** Takes in what was there before the form was defined. */
  sweep(): void {
    const own = [...this.form.querySelectorAll<Joinable>('*')].filter((element) => this.#isOwn(element));
    for (const element of [...own, ...this.#outside<Joinable>()]) {
      element.formMember?.join(this);
      element.joinForm?.(this);
    }
  }

  /** All of them, in the order of the page. */
  get all(): readonly Member[] {
    const natives = [...this.form.querySelectorAll<HTMLElement>('*'), ...this.#outside<HTMLElement>()]
      .filter((element) => isNativeControl(element) && this.#isOwn(element))
      .map((element) => this.#nativeOf(element));
    return [...this.#joined, ...natives].sort((one, other) => (isBefore(one.host, other.host) ? -1 : 1));
  }

  /** The control that an event comes from. */
  of(event: Event): Member | undefined {
    for (const target of event.composedPath()) {
      if (target === this.form) return undefined;
      const {formMember} = target as Joinable;
      if (formMember && this.#joined.has(formMember)) return formMember;
      if (target instanceof HTMLElement && isNativeControl(target) && this.#isOwn(target))
        return this.#nativeOf(target);
    }
    return undefined;
  }

  #nativeOf(element: HTMLElement): NativeMember {
    const known = this.#natives.get(element) ?? new NativeMember(element);
    this.#natives.set(element, known);
    return known;
  }

  /** What stands elsewhere and says by `form` that it belongs here. */
  #outside<Kind extends Element>(): readonly Kind[] {
    const root = this.form.getRootNode() as Document | ShadowRoot;
    return this.form.id ? [...root.querySelectorAll<Kind>(`[form="${CSS.escape(this.form.id)}"]`)] : [];
  }

  #isOwn(element: Element): boolean {
    return element.getAttribute('form') === this.form.id || element.closest('form-widget') === this.form;
  }
}
