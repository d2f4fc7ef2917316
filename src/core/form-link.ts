import {ContextEvent, createContext} from '@lit/context';
import type {FormEngine} from '../form/form-engine.js';
import {takeEarlyValues} from './early-values.js';
import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** What a form widget and a control in it know of each other. */
export interface FormLink {
  /** The form's element. */
  readonly form: HTMLElement;
  /** What is filled in, and what is known of it. */
  readonly engine: FormEngine;
  /** Takes a list of rows in, by its name: what it has not is not sent. Gives the way out. */
  joinList(name: string): () => void;
  /** Takes in what stands in the form and was there before it, or stood in another. */
  sweep(): void;
  /** Takes a control in; gives the way out. */
  join(member: FormMember): () => void;
  /** The page's script has written a value into a control. */
  noteWritten(member: FormMember): void;
}

/** How a control finds the form widget around it; a registered symbol, so that two copies of the library agree. */
export const formContext = createContext<FormLink>(Symbol.for('total-widgets/form'));

/** Asks for the form widget around an element; whoever is one answers at once, or never. */
export const askForForm = (element: HTMLElement, found: (link: FormLink) => void): void =>
  void element.dispatchEvent(new ContextEvent(formContext, element, found));

type Sent = string | File | FormData | null;

/** What a control does for its form. */
export interface FormMemberDeeds {
  /** The name under which the value is sent. */
  readonly name: () => string | undefined;
  /** The value as it is sent. */
  readonly sent: () => Sent;
  /** The value as what it is: a number, a yes or no, a list. */
  readonly value: () => unknown;
  /** Takes what the form's record has for it, as if its author had written it. */
  readonly take: (value: unknown) => void;
  /** Whether it can't be used, and so is not sent. */
  readonly isOff: () => boolean;
}

/** A control as a member of the form widget around it, where there is one: it finds it by context. */
export class FormMember implements ReactiveController {
  readonly host: HTMLElement & ReactiveControllerHost;
  readonly #deeds: FormMemberDeeds;
  #link?: FormLink;
  #leave?: () => void;
  #error?: string;
  #isQuiet = false;

  constructor(host: HTMLElement & ReactiveControllerHost, deeds: FormMemberDeeds) {
    this.host = host;
    this.#deeds = deeds;
    host.addController(this);
  }

  /** The form widget that it belongs to. */
  get form(): HTMLElement | undefined {
    return this.#link?.form;
  }

  get name(): string | undefined {
    return this.#deeds.name();
  }

  get value(): unknown {
    return this.#deeds.value();
  }

  get isOff(): boolean {
    return this.#deeds.isOff();
  }

  /** The pairs that are sent. */
  get entries(): readonly (readonly [string, string | File])[] {
    const {name} = this;
    const sent = this.isOff ? null : this.#deeds.sent();
    if (sent instanceof FormData) return [...sent];
    return name === undefined || sent === null ? [] : [[name, sent]];
  }

  /** What the form says is wrong with it. */
  get error(): string | undefined {
    return this.#error;
  }

  set error(error: string | undefined) {
    if (error === this.#error) return;
    this.#error = error;
    this.host.requestUpdate();
  }

  /** Tells the form of a value that the page's script has written. */
  noteWritten(): void {
    if (!this.#isQuiet) this.#link?.noteWritten(this);
  }

  /** Writes a value of which the form knows already. */
  quietly(write: () => void): void {
    this.#isQuiet = true;
    write();
    this.#isQuiet = false;
  }

  take(value: unknown): void {
    this.#deeds.take(value);
  }

  /** A form that has come later takes its controls in by itself. */
  join(link: FormLink): void {
    if (link === this.#link) return;
    this.#leave?.();
    this.#link = link;
    this.#leave = link.join(this);
  }

  hostConnected(): void {
    takeEarlyValues(this.host);
    askForForm(this.host, (link) => this.join(link));
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#link = this.#leave = undefined;
    this.error = undefined;
  }
}
