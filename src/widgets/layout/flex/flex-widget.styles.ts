import {css} from 'lit';
import {gapStyles} from '../../../core/gap.styles.js';

export const flexStyles = [
  gapStyles(4),
  css`
    /* HTML gives every element's align attribute a meaning for its text, which is not the one meant here. */
    :host {
      display: block;
      min-inline-size: 0;
      text-align: inherit;
    }
    .flex {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_gap);
      min-block-size: 100%;
    }
    ::slotted(*) {
      min-inline-size: 0;
    }
    :host([wrap='false']) .flex {
      flex-wrap: nowrap;
    }
    :host([direction='column']) .flex {
      flex-flow: column nowrap;
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
  `,
];
