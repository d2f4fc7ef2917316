import type {DashboardConfig} from './dash-config.js';

/** How many steps can be taken back. */
const MOST_STEPS = 200;

/** One time of editing: what it began with, what it is now, and the way back. */
export class EditSession {
  /** What the changes are made to. */
  readonly base: DashboardConfig;
  #draft: DashboardConfig;
  #past: DashboardConfig[] = [];
  #future: DashboardConfig[] = [];

  constructor(base: DashboardConfig, draft: DashboardConfig = base) {
    this.base = base;
    this.#draft = draft;
  }

  get draft(): DashboardConfig {
    return this.#draft;
  }

  get isDirty(): boolean {
    return this.#draft !== this.base;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  change(draft: DashboardConfig): void {
    if (draft === this.#draft) return;
    this.#past = [...this.#past, this.#draft].slice(-MOST_STEPS);
    this.#future = [];
    this.#draft = draft;
  }

  undo(): boolean {
    const before = this.#past.pop();
    if (!before) return false;
    this.#future.push(this.#draft);
    this.#draft = before;
    return true;
  }

  redo(): boolean {
    const after = this.#future.pop();
    if (!after) return false;
    this.#past.push(this.#draft);
    this.#draft = after;
    return true;
  }

  /** The same time of editing upon another beginning: what was done can still be taken back. */
  rebase(base: DashboardConfig, draft: DashboardConfig): EditSession {
    const session = new EditSession(base, draft);
    session.#past = [...this.#past, this.#draft];
    return session;
  }
}
