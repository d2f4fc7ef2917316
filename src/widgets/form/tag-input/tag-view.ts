import {html, nothing, type TemplateResult} from 'lit';

/** What a tag shows and does. */
export interface TagView {
  readonly name: string;
  /** What its button is called. */
  readonly removeName: string;
  readonly isOff: boolean;
  readonly readOnly: boolean;
  readonly remove: () => void;
}

/** A tag, with the button that removes it, which the keys go to. */
export const tagView = ({name, removeName, isOff, readOnly, remove}: TagView): TemplateResult =>
  html`<li class="tag" part="tag" ?data-plain=${readOnly}>
    <span class="name">${name}</span>${
      readOnly
        ? nothing
        : html`<button
            class="remove"
            part="remove"
            type="button"
            tabindex="-1"
            aria-label=${removeName}
            ?disabled=${isOff}
            @mousedown=${keepFocus}
            @click=${remove}
          >
            <svg class="drawing" viewBox="0 0 24 24" aria-hidden="true"><path d="M18 6 6 18M6 6l12 12" /></svg>
          </button>`
    }
  </li>`;

/** A press on the button leaves the focus in the field, where one goes on. */
const keepFocus = (event: Event): void => event.preventDefault();
