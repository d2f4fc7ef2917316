import type {Choice, EditRule} from './edit-rule.js';

/** What an editor tells of. */
export interface EditorEvents {
  /** Done: down or up with Enter, on or back with Tab, or where the focus went elsewhere. */
  commit(way: 'down' | 'up' | 'next' | 'previous' | 'away', event: Event): void;
  cancel(): void;
  input(): void;
}

/** The control in a cell that is being edited. */
export class CellEditor {
  readonly element: HTMLInputElement | HTMLSelectElement;
  readonly #events: EditorEvents;

  constructor(rule: EditRule, label: string, events: EditorEvents) {
    this.#events = events;
    this.element = rule.type === 'select' ? selectOf(rule.choices) : inputOf(rule);
    this.element.className = 'editor';
    this.element.setAttribute('part', 'editor');
    this.element.ariaLabel = label;
    if (rule.required) this.element.ariaRequired = 'true';
    this.element.addEventListener('keydown', this.#handleKey as EventListener);
    this.element.addEventListener('focusout', this.#handleLeave);
    this.element.addEventListener('input', this.#handleInput);
    // What an editor does is told by `cell-edit`.
    this.element.addEventListener('change', (event) => event.stopPropagation());
    this.element.addEventListener('click', (event) => event.stopPropagation());
  }

  get text(): string {
    return this.element.value;
  }

  /** Begins with this text, all of it selected where `selects`. */
  begin(text: string, selects: boolean): void {
    this.element.value = text;
    this.focus();
    if (selects && this.element instanceof HTMLInputElement) this.element.select();
  }

  focus(): void {
    this.element.focus();
  }

  /** Marks what is typed as wrong, and ties it to the text that says why. */
  describe(id: string | undefined, isWrong: boolean): void {
    this.element.ariaInvalid = isWrong ? 'true' : null;
    if (id === undefined) this.element.removeAttribute('aria-describedby');
    else this.element.setAttribute('aria-describedby', id);
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.isComposing) return;
    const {key, shiftKey, altKey} = event;
    if (key === 'Escape') {
      event.preventDefault();
      this.#events.cancel();
    } else if (key === 'Enter' && !altKey) {
      event.preventDefault();
      this.#events.commit(shiftKey ? 'up' : 'down', event);
    } else if (key === 'Tab') this.#events.commit(shiftKey ? 'previous' : 'next', event);
  };

  // The window that goes to the back takes the focus for a while only.
  readonly #handleLeave = (event: Event): void => {
    queueMicrotask(() => {
      const root = this.element.getRootNode() as Document | ShadowRoot;
      if (!this.element.isConnected || root.activeElement === this.element) return;
      this.#events.commit('away', event);
    });
  };

  readonly #handleInput = (event: Event): void => {
    event.stopPropagation();
    this.#events.input();
  };
}

function inputOf({type, min, max}: EditRule): HTMLInputElement {
  const input = document.createElement('input');
  input.type = type === 'date' ? 'date' : 'text';
  input.autocomplete = 'off';
  if (type === 'number') input.inputMode = 'decimal';
  if (type === 'date') {
    if (min !== undefined) input.min = String(min);
    if (max !== undefined) input.max = String(max);
  }
  return input;
}

// The place of a choice is its value, so that numbers stay numbers.
function selectOf(choices: readonly Choice[]): HTMLSelectElement {
  const select = document.createElement('select');
  select.append(new Option('–', '-1'), ...choices.map(({label}, index) => new Option(label, String(index))));
  return select;
}
