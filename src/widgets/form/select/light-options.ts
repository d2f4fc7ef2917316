import type {Choice} from '../../../form/choices.js';

function choiceOf(option: HTMLOptionElement): Choice {
  const group = option.parentElement instanceof HTMLOptGroupElement ? option.parentElement : undefined;
  const {description} = option.dataset;
  return {
    value: option.value,
    label: option.label,
    raw: option.value,
    ...((option.disabled || group?.disabled) && {disabled: true}),
    ...(group?.label && {group: group.label}),
    ...(description && {description}),
  };
}

/** The `<option>`s that an author wrote into an element, followed when they change. */
export class LightOptions {
  readonly #host: Element;
  #choices: readonly Choice[] = [];
  #chosen: readonly string[] = [];

  constructor(host: Element, changed: () => void) {
    this.#host = host;
    const watch = new MutationObserver(() => {
      this.#read();
      changed();
    });
    watch.observe(host, {childList: true, subtree: true, characterData: true, attributes: true});
    this.#read();
  }

  get choices(): readonly Choice[] {
    return this.#choices;
  }

  /** The values of those that the author marked with `selected`. */
  get chosen(): readonly string[] {
    return this.#chosen;
  }

  #read(): void {
    const options = [...this.#host.querySelectorAll('option')];
    this.#choices = options.map(choiceOf);
    this.#chosen = options.filter((option) => option.defaultSelected).map((option) => option.value);
  }
}
