import type {CompiledTemplate, TemplateInstance, TemplateScope} from '../../../core/template.js';

interface Drawn {
  readonly place: HTMLElement;
  readonly instance: TemplateInstance;
  item: unknown;
  index: number | undefined;
  count: number | undefined;
  language: string;
}

/** The author's template in each card: one clone a key, which keeps its nodes as long as its card is there. */
export class CardTemplates {
  readonly #template: CompiledTemplate;
  readonly #drawn = new Map<string, Drawn>();
  #paused = false;

  constructor(template: CompiledTemplate) {
    this.#template = template;
  }

  /** The node that shows a record, brought in line with it. */
  nodeOf(key: string, scope: TemplateScope): HTMLElement {
    const known = this.#drawn.get(key);
    if (known) this.#renew(known, scope);
    const drawn = known ?? this.#make(scope);
    this.#drawn.set(key, drawn);
    return drawn.place;
  }

  /** Ends the clones of all other keys. */
  keep(keys: ReadonlySet<string>): void {
    this.#paused = false;
    for (const [key, {instance}] of this.#drawn) {
      if (keys.has(key)) continue;
      instance.dispose();
      this.#drawn.delete(key);
    }
  }

  /** Stops what the clones listen to while the list is off the page; drawing starts it again. */
  pause(): void {
    this.#paused = true;
    for (const {instance} of this.#drawn.values()) instance.pause();
  }

  clear(): void {
    this.keep(new Set());
  }

  #make(scope: TemplateScope): Drawn {
    const place = document.createElement('div');
    place.className = 'own';
    const instance = this.#template.instantiate(scope);
    place.append(...instance.nodes);
    const {item, index, count, context} = scope;
    return {place, instance, item, index, count, language: context.language};
  }

  #renew(drawn: Drawn, scope: TemplateScope): void {
    const {item, index, count, context} = scope;
    const isMoved = this.#template.positional && (drawn.index !== index || drawn.count !== count);
    const isSame = drawn.item === item && drawn.language === context.language;
    if (!isSame || isMoved || this.#paused) drawn.instance.update(scope);
    Object.assign(drawn, {item, index, count, language: context.language});
  }
}
