import type {FormLink, FormMember} from '../../../core/form-link.js';
import type {FormEngine} from '../../../form/form-engine.js';
import {plainName} from './form-values.js';
import {isNativeControl, NativeMember} from './native-member.js';

/** A control of a form: one of this library, or the page's own native one. */
export type Member = FormMember | NativeMember;

type Joinable = Element & {readonly formMember?: FormMember; joinForm?(link: FormLink): void};

/** What a form does when something happens to its controls. */
interface MemberDeeds {
  readonly joined: (member: FormMember) => void;
  /** The page's script has written a value. */
  readonly written: (member: FormMember) => void;
}

const FORM = 'form-widget';

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
  readonly #deeds: MemberDeeds;

  constructor(form: HTMLElement, engine: FormEngine, deeds: MemberDeeds) {
    this.form = form;
    this.engine = engine;
    this.#deeds = deeds;
  }

  join(member: FormMember): () => void {
    this.#joined.add(member);
    this.#deeds.joined(member);
    return () => this.#joined.delete(member);
  }

  noteWritten(member: FormMember): void {
    this.#deeds.written(member);
  }

  joinList(name: string): () => void {
    this.lists.add(name);
    return () => this.lists.delete(name);
  }

  /** Takes in what was there before the form was. */
  sweep(): void {
    for (const element of this.#own) {
      (element as Joinable).formMember?.join(this);
      (element as Joinable).joinForm?.(this);
    }
  }

  /** All of them, in the order of the page. */
  get all(): readonly Member[] {
    return this.#all.sort((one, other) => (isBefore(one.host, other.host) ? -1 : 1));
  }

  /** All of them, by the names of their fields without the form's own. */
  byName(form?: string): ReadonlyMap<string, Member> {
    return new Map(this.#all.map((member) => [plainName(member, form), member]));
  }

  /** The control that an event comes from; none where another form is nearer to it. */
  of(event: Event): Member | undefined {
    let found: Member | undefined;
    for (const target of event.composedPath()) {
      if (target === this.form) return found;
      if (target instanceof Element && target.matches(FORM)) found = undefined;
      // A control of this library has a native one inside.
      else found = this.#memberAt(target) ?? found;
    }
    return undefined;
  }

  get #all(): Member[] {
    const natives = this.#own.filter(isNativeControl).map((element) => this.#nativeOf(element));
    return [...this.#joined, ...natives];
  }

  #memberAt(target: EventTarget): Member | undefined {
    const {formMember} = target as Joinable;
    if (formMember && this.#joined.has(formMember)) return formMember;
    return target instanceof Element && isNativeControl(target) ? this.#nativeOf(target) : undefined;
  }

  #nativeOf(element: HTMLElement): NativeMember {
    const known = this.#natives.get(element) ?? new NativeMember(element);
    this.#natives.set(element, known);
    return known;
  }

  /** What stands in the form, and what stands elsewhere and says by `form` that it belongs here. */
  get #own(): readonly Element[] {
    const root = this.form.getRootNode() as Document | ShadowRoot;
    const outside = this.form.id ? root.querySelectorAll(`[form="${CSS.escape(this.form.id)}"]`) : [];
    return [...new Set([...within(this.form), ...outside])];
  }
}

/** What stands in an element, through slots, and not in another form. */
function* within(element: Element): Generator<Element> {
  const slotted = element instanceof HTMLSlotElement ? element.assignedElements({flatten: true}) : [];
  for (const inner of slotted.length > 0 ? slotted : element.children) {
    yield inner;
    if (!inner.matches(FORM)) yield* within(inner);
  }
}
