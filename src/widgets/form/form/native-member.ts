/** Kinds of input that have no value to send by themselves. */
const SILENT = new Set(['submit', 'reset', 'button', 'image']);

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export const isNativeControl = (element: Element): element is Control =>
  (element instanceof HTMLInputElement && !SILENT.has(element.type)) ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement;

/** A native control as a member of a form widget. */
export class NativeMember {
  readonly host: HTMLElement;

  constructor(host: HTMLElement) {
    this.host = host;
  }

  get name(): string | undefined {
    return this.#control.name || undefined;
  }

  get isOff(): boolean {
    return this.host.matches(':disabled');
  }

  /** What is chosen or written: one text, a list where several can be chosen, undefined for what is not checked. */
  get value(): unknown {
    const sent = this.#sent;
    if (this.#control instanceof HTMLSelectElement && this.#control.multiple) return sent;
    return sent[0];
  }

  get entries(): readonly (readonly [string, string | File])[] {
    const {name} = this;
    return name === undefined || this.isOff ? [] : this.#sent.map((value) => [name, value] as const);
  }

  set error(error: string | undefined) {
    this.#control.setCustomValidity(error ?? '');
  }

  take(value: unknown): void {
    const control = this.#control;
    const text = value === null || value === undefined ? '' : String(value);
    if (control instanceof HTMLSelectElement) control.value = text;
    else if (control instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(control.type))
      control.defaultChecked = value === true || text === control.value;
    else if (!(control instanceof HTMLInputElement && control.type === 'file')) control.defaultValue = text;
  }

  reset(): void {
    const control = this.#control;
    if (control instanceof HTMLSelectElement)
      for (const option of control.options) option.selected = option.defaultSelected;
    else if (control instanceof HTMLInputElement && /^(?:checkbox|radio)$/.test(control.type))
      control.checked = control.defaultChecked;
    else control.value = control.defaultValue;
  }

  get #control(): Control {
    return this.host as Control;
  }

  get #sent(): (string | File)[] {
    const control = this.#control;
    if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map(({value}) => value);
    if (control instanceof HTMLInputElement) {
      if (control.type === 'file') return [...(control.files ?? [])];
      if (/^(?:checkbox|radio)$/.test(control.type) && !control.checked) return [];
    }
    return [control.value];
  }
}
