import {html, nothing, type TemplateResult} from 'lit';

/** The list around its cards. */
export interface CardShell {
  readonly cards: unknown;
  readonly isVirtual: boolean;
  readonly isEmpty: boolean;
  /** The name that the author gave; empty where there is none. */
  readonly label: string;
  /** What the box is called in which the cards scroll. */
  readonly name: string;
  readonly onClick: (event: MouseEvent) => void;
}

/** The list, and the box that it scrolls in where not all of its cards are drawn. */
export function cardShell({cards, isVirtual, isEmpty, label, name, onClick}: CardShell): TemplateResult {
  // reach-ok: a card that leads anywhere has a link or a button in it; the clicks are theirs too.
  return html`<div
    class=${isVirtual ? 'scroller virtual' : 'scroller'}
    role=${isVirtual ? 'region' : nothing}
    aria-label=${isVirtual ? name : nothing}
    tabindex=${isVirtual ? 0 : nothing}
  >
    <ul class="list" part="list" role="list" aria-label=${label || nothing} ?hidden=${isEmpty} @click=${onClick}>
      ${cards}
    </ul>
  </div>`;
}
