import {html, type TemplateResult} from 'lit';

/** How deep the rows of a tree that is still to come stand. */
const DEPTHS = [0, 1, 1, 2, 0, 0] as const;

/** A tree that is still to come: rows at the depths that trees have. */
export const skeletonTree = (): TemplateResult =>
  html`<div class="tree" aria-hidden="true">
    ${DEPTHS.map(
      (depth) =>
        html`<div class="row deep-${depth}">
          <span class="guides"></span><span class="skeleton dot-skeleton"></span>
          <span class="skeleton label-skeleton"></span>
        </div>`,
    )}
  </div>`;
