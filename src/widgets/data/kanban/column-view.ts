import {html, nothing, svg, type TemplateResult} from 'lit';
import {heading} from '../../../core/heading.js';
import {word} from '../../../core/words.js';
import type {BoardColumn} from './board-model.js';
import '../../../core/words/en/board.js';

/** What all columns of a board have in common. */
export interface ColumnsPicture {
  readonly language: string;
  readonly level: number;
  /** A list without anything in it that takes the focus takes it itself, since it scrolls. */
  readonly isPlain: boolean;
  /** A card is lifted. */
  readonly isLifting: boolean;
}

const alert = svg`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="m21.73 18-8-14a2 2 0 0 0-3.46 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3"/><path d="M12 9v4"/><path d="M12 17h.01"/></svg>`;

/** A column: its heading, how many cards it has, and the list that they are put into. */
export function columnView(column: BoardColumn, place: number, picture: ColumnsPicture): TemplateResult {
  const {id, label, color, cards} = column;
  const {language, level, isPlain, isLifting} = picture;
  const isEmpty = cards.length === 0;
  return html`<section
    class="column"
    part="column"
    role="group"
    aria-labelledby=${`column-${place}`}
    data-color=${color ?? nothing}
    ?data-over=${overOf(column) > 0}
  >
    <div class="head" part="column-header">
      ${color ? html`<span class="mark" aria-hidden="true"></span>` : nothing}
      <div class="name" id=${`column-${place}`}>${heading(level, html`<bdi>${label}</bdi>`)}</div>
      ${countView(column, language)}
    </div>
    <ul
      class="cards"
      part="cards"
      role="list"
      aria-labelledby=${`column-${place}`}
      data-column=${id}
      tabindex=${isPlain ? 0 : nothing}
      ?hidden=${isEmpty}
    ></ul>
    ${isEmpty ? html`<p class="none" part="column-empty">${word(language, isLifting ? 'board.drop' : 'board.none')}</p>` : nothing}
  </section>`;
}

const overOf = ({limit, cards}: BoardColumn): number => (limit === undefined ? 0 : cards.length - limit);

function countView(column: BoardColumn, language: string): TemplateResult {
  const {limit, cards} = column;
  const count = cards.length;
  const words = [
    word(language, 'board.cards', {count}),
    limit === undefined ? '' : word(language, 'board.limit', {limit}),
  ];
  const over = overOf(column);
  return html`<span class="count" part="count"
      ><span aria-hidden="true">${limit === undefined ? count : `${count}/${limit}`}</span
      ><span class="sr-only">${words.filter(Boolean).join(', ')}</span></span
    >
    ${
      over > 0
        ? html`<span class="over" part="over-limit">${alert}${word(language, 'board.over', {count: over})}</span>`
        : nothing
    }`;
}

/** Columns and cards that are still to come. */
export function skeletonBoard(columns: readonly BoardColumn[]): TemplateResult {
  const card = (lines: number) =>
    html`<div class="card">
      <span class="skeleton title-skeleton"></span>
      ${lines > 1 ? html`<span class="skeleton line-skeleton"></span>` : nothing}
    </div>`;
  const names = columns.length > 0 ? columns.map(({label}) => label) : ['', '', ''];
  return html`<div class="board">
    ${names.map(
      (name, index) =>
        html`<div class="column">
          <div class="head">
            ${name ? html`<div class="name heading">${name}</div>` : html`<span class="skeleton head-skeleton"></span>`}
          </div>
          <div class="cards">
            ${[2, 1, 2].slice(0, 3 - (index % 3)).map((lines) => html`<div class="slot">${card(lines)}</div>`)}
          </div>
        </div>`,
    )}
  </div>`;
}
