import {html, type TemplateResult} from 'lit';

const CARDS = 6;
/** More than these are below the fold. */
const MOST_CARDS = 12;

const card = html`<div class="item">
  <div class="card">
    <div class="body">
      <div class="head">
        <div class="names"><span class="skeleton"></span><span class="skeleton"></span></div>
      </div>
      <span class="skeleton"></span><span class="skeleton"></span>
    </div>
  </div>
</div>`;

/** Cards that are still to come. */
export const skeletonCards = (count: number = CARDS): TemplateResult =>
  html`<div class="list">${Array.from({length: Math.min(count, MOST_CARDS)}, () => card)}</div>`;
