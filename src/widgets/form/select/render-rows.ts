import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Row, Rows} from './list-rows.js';

/** What the drawing of the rows depends on beside them. */
export interface RowState {
  readonly chosen: ReadonlySet<string>;
  /** The place of the option that the keys are at; -1 for none. */
  readonly active: number;
}

interface Piece {
  readonly group: string | undefined;
  readonly rows: Row[];
}

function piecesOf(rows: readonly Row[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const row of rows) {
    const last = pieces.at(-1);
    if (last && last.group === row.group) last.rows.push(row);
    else pieces.push({group: row.group, rows: [row]});
  }
  return pieces;
}

/** The rows from `start` to before `end`, those of a group in a group; each says its place where not all are drawn. */
export function renderRows({rows, options}: Rows, [start, end]: readonly [number, number], state: RowState): unknown {
  const size = end - start < rows.length ? options.length : undefined;
  const renderAll = (some: readonly Row[]) =>
    repeat(
      some,
      ({choice}) => choice?.value,
      (row) => renderRow(row, size, state),
    );
  return repeat(
    piecesOf(rows.slice(start, end)),
    ({group}) => group,
    (piece) =>
      piece.group === undefined
        ? renderAll(piece.rows)
        : html`<div role="group" aria-label=${piece.group}>${renderAll(piece.rows)}</div>`,
  );
}

function renderRow({choice, group, index}: Row, size: number | undefined, state: RowState): TemplateResult {
  if (!choice) return html`<div class="heading" part="group" role="presentation">${group}</div>`;
  return html`<div
    class="option"
    part="option"
    id="option-${index}"
    role="option"
    aria-selected=${state.chosen.has(choice.value) ? 'true' : 'false'}
    aria-disabled=${choice.disabled ? 'true' : nothing}
    aria-setsize=${size ?? nothing}
    aria-posinset=${size === undefined ? nothing : index + 1}
    ?data-active=${index === state.active}
  >
    <span class="text"
      ><span class="line">${choice.label}</span>${
        choice.description ? html`<span class="line description">${choice.description}</span>` : nothing
      }</span
    >
  </div>`;
}
