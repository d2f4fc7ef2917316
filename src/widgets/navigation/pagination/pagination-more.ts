import {html, nothing, type TemplateResult} from 'lit';
import type {TablePaging} from '../../data/table/table-widget.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/table.js';

/** What is shown in place of pages. */
interface MorePicture extends TablePaging {
  readonly language: string;
  /** What it is called by a screen reader; empty where the author names it by nothing. */
  readonly label: string;
  /** Whether the button stays although there is no more. */
  readonly isKept: boolean;
  readonly onMore: () => void;
  readonly onLeave: () => void;
}

/** As many rows more as there were at first; rows a page that the author chose anew are a new first. */
export function nextSize(size: number, first: number | undefined): {readonly step: number; readonly next: number} {
  const step = first !== undefined && size % first === 0 ? first : size;
  return {step, next: size + step};
}

/** Which rows are there, and the button that adds some. It rests while they are read, and where the source gives no more. */
export function moreView({label, isKept, onMore, onLeave, ...picture}: MorePicture): TemplateResult {
  const {language, pages, from, to, total, size = 0} = picture;
  const isFull = to - from + 1 >= size;
  const isOff = pages < 2 || !isFull;
  return html`<div class="base" part="base" role=${label ? 'group' : nothing} aria-label=${label || nothing}>
    ${total > 0 ? html`<span part="range">${word(language, 'page.rows', {from, to, total})}</span>` : nothing}
    ${
      pages < 2 && !isKept
        ? nothing
        : html`<button
            class="more"
            part="more"
            type="button"
            aria-disabled=${isOff ? 'true' : nothing}
            @click=${isOff ? nothing : onMore}
            @blur=${onLeave}
          >
            ${word(language, 'show.more')}
          </button>`
    }
  </div>`;
}
