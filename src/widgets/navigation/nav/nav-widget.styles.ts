import {css} from 'lit';
import {navStyles} from './nav.styles.js';

export const navWidgetStyles = [
  navStyles,
  css`
    :host([orientation='horizontal']) {
      overflow: hidden;
    }
    :host([orientation='horizontal']) :is(.base, .skeletons) {
      display: flex;
      align-items: center;
      gap: 2px;
      overflow-x: auto;
      scrollbar-width: none;
    }
    :host([orientation='horizontal']) .entries > .list {
      flex-direction: row;
      gap: 2px;
    }
    :host([orientation='horizontal']) .entries > .list > .item {
      flex: none;
    }
    :host([orientation='horizontal']) .entries > .list > .item > .link,
    :host([orientation='horizontal']) .entries > .list > .item > .pair .link {
      inline-size: auto;
      white-space: nowrap;
    }
    :host([orientation='horizontal']) ::slotted(*) {
      flex: none;
      inline-size: auto;
    }
    :host([orientation='horizontal']) .link-skeleton {
      flex: none;
      inline-size: 6rem;
    }
    @media (prefers-reduced-motion: no-preference) {
      :host([orientation='horizontal']) .base {
        scroll-behavior: smooth;
      }
    }
  `,
];
