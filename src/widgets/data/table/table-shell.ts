import {html, nothing, type TemplateResult} from 'lit';
import {word} from '../../../core/words.js';
import {headRowsOf, renderHead, renderWidths, type HeadPicture} from './table-head.js';
import '../../../core/words/en/table.js';

/** The table around its rows. */
export interface ShellPicture {
  readonly head: HeadPicture;
  readonly caption: string | undefined;
  /** The name that the author gave in place of the caption. */
  readonly ariaLabel: string | null;
  readonly isVirtual: boolean;
  readonly scrolls: boolean;
  /** Whether it scrolls sideways. */
  readonly isWide: boolean;
  /** Whether it is gone through with the arrows, cell by cell. */
  readonly isGrid: boolean;
  /** How many rows there are; undefined where all of them are in the tree. */
  readonly total: number | undefined;
  readonly onClick: (event: MouseEvent) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The box that scrolls, the table in it, and its header; the rows are put into its body. */
export function renderShell(picture: ShellPicture): TemplateResult {
  const {head, caption, ariaLabel, isVirtual, scrolls, isWide, isGrid} = picture;
  const name = ariaLabel || caption || word(head.language, 'table');
  return html`${head.tools?.bar(caption)}
    <div
      class="scroller ${isVirtual ? 'virtual' : ''}"
      part="scroller"
      ?data-scrolls=${scrolls}
      ?data-wide=${isWide}
      role=${scrolls ? 'region' : nothing}
      aria-label=${scrolls ? name : nothing}
      tabindex=${scrolls && !isGrid ? 0 : nothing}
    >
      ${renderTable(picture, ariaLabel || (caption ? '' : name))}
    </div>`;
}

function renderTable({head, caption, total, isGrid, onClick, onKey}: ShellPicture, name: string): TemplateResult {
  // reach-ok: a row that leads anywhere has a link or a button in its first cell; the clicks are theirs too.
  return html`<table
    part="table"
    role=${isGrid ? 'grid' : nothing}
    ?hidden=${head.columns.length === 0}
    aria-label=${name || nothing}
    aria-rowcount=${total === undefined ? nothing : total + headRowsOf(head.columns) + (head.tools?.footRows ?? 0)}
  >
    ${caption ? renderCaption(caption) : nothing} ${renderWidths(head)} ${renderHead(head)}
    <tbody part="body" @click=${onClick} @keydown=${onKey}></tbody>
    ${head.tools?.foot(total)}
  </table>`;
}

// oxfmt-ignore
const renderCaption = (caption: string): TemplateResult => html`<caption part="caption"><span class="caption-text">${caption}</span></caption>`;
