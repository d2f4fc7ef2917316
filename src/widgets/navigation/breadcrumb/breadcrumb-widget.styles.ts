import {css} from 'lit';

export const breadcrumbStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    color: var(--widget-text-2);
    font-size: var(--widget-font-size-sm);
  }
  .list {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* The first word stands as far left as a heading below, the room around it further. */
  .base .list {
    margin-inline-start: -2px;
  }
  .item {
    display: inline-flex;
    align-items: center;
    min-inline-size: 0;
  }
  .item:not(:last-child)::after {
    content: '';
    flex: none;
    inline-size: 5px;
    block-size: 5px;
    margin-inline: 6px 8px;
    border: solid var(--widget-text-3);
    border-width: 1.5px 1.5px 0 0;
    rotate: 45deg;
  }
  .item:not(:last-child):dir(rtl)::after {
    rotate: -135deg;
  }
  .step,
  ::slotted(*) {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    min-block-size: 24px;
    padding-inline: 2px;
    border-radius: 4px;
    color: var(--widget-text-2);
    overflow-wrap: anywhere;
    text-decoration: none;
  }
  a.step:hover,
  ::slotted(a:hover) {
    color: var(--widget-text);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .step[aria-current],
  ::slotted([aria-current]) {
    color: var(--widget-text);
    font-weight: var(--widget-font-weight-medium);
  }
  icon-widget {
    flex: none;
    color: var(--widget-text-3);
  }
  .more {
    display: grid;
    place-items: center;
    min-inline-size: 24px;
    min-block-size: 24px;
    padding: 0 4px;
    border: 0;
    border-radius: var(--widget-radius-sm);
    background: none;
    color: var(--widget-text-2);
    font: inherit;
    line-height: 1;
    cursor: pointer;
  }
  .more:hover {
    background: var(--widget-neutral-3);
    color: var(--widget-text);
  }
  .step-skeleton {
    inline-size: 4.5rem;
    min-block-size: 0.75rem;
    margin-block: 6px;
  }
  @media (pointer: coarse) {
    .step,
    .more,
    ::slotted(*) {
      min-block-size: var(--widget-touch-target);
    }
    .more {
      min-inline-size: var(--widget-touch-target);
    }
  }
`;
