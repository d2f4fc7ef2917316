import {AsyncDirective} from 'lit/async-directive.js';
import {directive} from 'lit/directive.js';
import type {CompiledTemplate, TemplateInstance} from '../../../core/template.js';

type Scope = Parameters<CompiledTemplate['instantiate']>[0];

/** A clone of an author's template as the content of a row. It keeps its nodes as long as the row is there. */
class TemplateContent extends AsyncDirective {
  #template?: CompiledTemplate;
  #scope?: Scope;
  #instance?: TemplateInstance;

  override render(template: CompiledTemplate, scope: Scope): readonly ChildNode[] {
    if (template !== this.#template) this.#drop();
    this.#template = template;
    this.#scope = scope;
    if (this.#instance) this.#instance.update(scope);
    else this.#instance = template.instantiate(scope);
    return this.#instance.nodes;
  }

  override disconnected(): void {
    this.#instance?.pause();
  }

  override reconnected(): void {
    if (this.#scope) this.#instance?.update(this.#scope);
  }

  #drop(): void {
    this.#instance?.dispose();
    this.#instance = undefined;
  }
}

export const templateContent = directive(TemplateContent);
