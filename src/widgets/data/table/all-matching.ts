import {html, type TemplateResult} from 'lit';
import {say} from '../../../core/say.js';
import {word} from '../../../core/words.js';
import {sameJson} from '../../../data/records.js';
import type {TableCore} from './table-core.js';
import type {TableFeature} from './table-feature.js';
import '../../../core/words/en/grid.js';
import '../../../core/words/en/table.js';

/** Offers, once all rows of a page are selected, to select those of all pages as well. */
export class AllMatching implements TableFeature {
  readonly #core: TableCore;

  constructor(core: TableCore) {
    this.#core = core;
  }

  // What is asked for now is not what was meant then.
  update(): void {
    const {chosen, view} = this.#core;
    if (!chosen.all || sameJson(chosen.all.filter, view.conditions)) return;
    chosen.all = undefined;
    queueMicrotask(() => chosen.clear());
  }

  beside(): TemplateResult | undefined {
    const {canTakeAll, chosen, language, paging} = this.#core;
    if (chosen.all) return html`<span class="all-taken">${word(language, 'select.taken')}</span>`;
    if (!canTakeAll || chosen.keys.size >= paging.total) return undefined;
    return html`<button class="button" part="button select-matching" type="button" @click=${this.#take}>
      ${word(language, 'select.matching', {count: paging.total})}
    </button>`;
  }

  // The keys of what is here; what is meant besides, the source knows by the conditions.
  readonly #take = (): void => {
    const {chosen, view, model, paging, language, element} = this.#core;
    const here = view.isComplete ? Array.from(model.order.all, (place) => model.keys.at(place)) : chosen.keys.keys;
    chosen.takeAll(here, {filter: view.conditions, count: paging.total});
    say(`${word(language, 'selected', {count: paging.total})}`);
    // The button that was pressed is gone.
    void element.updateComplete.then(() => element.shadowRoot?.querySelector<HTMLElement>('.bulk .button')?.focus());
  };
}
