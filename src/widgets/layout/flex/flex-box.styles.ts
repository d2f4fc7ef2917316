import {css, unsafeCSS} from 'lit';
import {gapStyles} from '../../../core/gap.styles.js';
import type {Direction} from './flex-words.js';

/** A row wraps, so that nothing is ever cut off; a column does not, since its height has no end. */
const flow = (initial: Direction): string =>
  initial === 'row'
    ? `.flex{flex-flow:row wrap}
:host([wrap="false"]) .flex{flex-wrap:nowrap}
:host([direction="column"]) .flex{flex-flow:column nowrap}`
    : `.flex{flex-flow:column nowrap}
:host([direction="row"]) .flex{flex-flow:row wrap}
:host([direction="row"][wrap="false"]) .flex{flex-wrap:nowrap}`;

const placing = css`
  /* HTML gives every element's align attribute a meaning for its text, which is not the one meant here. */
  :host {
    display: block;
    min-inline-size: 0;
    text-align: inherit;
  }
  .flex {
    display: flex;
    gap: var(--_gap);
    min-block-size: 100%;
  }
  ::slotted(*) {
    min-inline-size: 0;
  }
  :host([align='start']) .flex {
    align-items: flex-start;
  }
  :host([align='center']) .flex {
    align-items: center;
  }
  :host([align='end']) .flex {
    align-items: flex-end;
  }
  :host([align='baseline']) .flex {
    align-items: baseline;
  }
  :host([justify='center']) .flex {
    justify-content: center;
  }
  :host([justify='end']) .flex {
    justify-content: flex-end;
  }
  :host([justify='between']) .flex {
    justify-content: space-between;
  }
  :host([justify='around']) .flex {
    justify-content: space-around;
  }
  :host([justify='evenly']) .flex {
    justify-content: space-evenly;
  }
`;

/** A flexible box by the attributes `direction`, `align`, `justify`, `gap` and `wrap`. */
export const flexBoxStyles = (initial: Direction) => [gapStyles(4), placing, unsafeCSS(flow(initial))];
