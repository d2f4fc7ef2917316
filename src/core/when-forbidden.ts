import {css, isServer, type ReactiveController} from 'lit';
import {wishAround} from './forbidden-wish.js';
import type {WhenForbidden} from './scales.js';
import type {JsonRecord} from '../data/types.js';
import type {WidgetElement} from './widget-element.js';

const hiding = css`
  :host(:state(forbidden-hidden)) {
    display: none;
  }
`;

/** A control that runs an action. */
export interface Runner extends WidgetElement {
  readonly whenForbidden?: WhenForbidden | undefined;
}

/** The action that a control runs, and the record that it is about; nothing where it runs none. */
export interface RunnerAction {
  readonly action: unknown;
  readonly record?: JsonRecord | undefined;
}

/**
 * Hides or disables a control whose action the user may not run: as its `when-forbidden` has it, else that of the
 * nearest provider around it. While that is asked, the control can't be used; where nobody knows, it can.
 */
export class ForbiddenController implements ReactiveController {
  readonly #host: Runner;
  readonly #action: () => RunnerAction | undefined;
  #around?: WhenForbidden | undefined;
  #key = '';
  #turn = 0;
  #isOff = false;
  #stop?: (() => void) | undefined;

  constructor(host: Runner, action: () => RunnerAction | undefined) {
    this.#host = host;
    this.#action = action;
    host.addController(this);
  }

  /** Whether the control can't be used: its action is forbidden, or that is not known yet. */
  get isOff(): boolean {
    return this.#isOff;
  }

  hostConnected(): void {
    if (isServer) return;
    this.#around = wishAround(this.#host);
    this.#key = '';
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#turn += 1;
    this.#stop?.();
    this.#stop = undefined;
  }

  hostUpdate(): void {
    if (isServer) return;
    const mode = this.#mode;
    const asked = mode && this.#action();
    const key = asked ? `${mode} ${textOf(asked.action)} ${JSON.stringify(asked.record ?? null)}` : '';
    if (key === this.#key) return;
    this.#key = key;
    this.#isOff = Boolean(asked);
    if (asked) void this.#ask();
    this.#show();
  }

  get #mode(): WhenForbidden | undefined {
    return this.#host.whenForbidden ?? this.#around;
  }

  #show(): void {
    const isHidden = this.#isOff && this.#mode === 'hide';
    if (isHidden) this.#host.adoptStyle(hiding);
    this.#host.states.toggle('forbidden-hidden', isHidden);
    this.#host.states.toggle('forbidden', this.#isOff);
  }

  async #ask(): Promise<void> {
    const turn = ++this.#turn;
    const asked = this.#action();
    const isAllowed = asked === undefined || (await this.#find(asked).catch(() => true));
    if (turn !== this.#turn) return;
    this.#isOff = !isAllowed;
    this.#show();
    this.#host.requestUpdate();
  }

  async #find({action, record}: RunnerAction): Promise<boolean> {
    const host = this.#host;
    const {can, forgetDescriptions, watchPermissions} = await import('./permission.js');
    if (!host.isConnected) return true;
    this.#stop ??= watchPermissions(host, () => {
      forgetDescriptions(host);
      void this.#ask();
    });
    return can(host, action, record);
  }
}

const textOf = (action: unknown): string => (typeof action === 'string' ? action : (JSON.stringify(action) ?? ''));
