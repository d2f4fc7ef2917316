import {css} from 'lit';
import {avatarStyles} from '../../../core/avatar-view.js';
import {emptyStyles} from '../../../core/empty-view.js';

export const activityFeedStyles = [
  avatarStyles,
  emptyStyles,
  css`
    :host {
      display: block;
      min-inline-size: 0;
      overflow-y: auto;
      color: var(--widget-text);
      scroll-padding-block: var(--widget-space-2);
    }
    .base {
      min-block-size: 100%;
    }
    .feed[hidden] {
      display: none;
    }
    .activity {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: 0 var(--widget-space-3);
      padding: 9px 4px;
      border-radius: var(--widget-radius-md);
    }
    .activity:focus-visible {
      outline-offset: calc(-1 * var(--widget-focus-width));
    }
    .avatar {
      inline-size: 1.5rem;
      block-size: 1.5rem;
      font-size: 0.625rem;
    }
    .text {
      flex: 1 1 10ch;
      min-inline-size: 0;
      margin: 0;
      padding-block-start: 2px;
      color: var(--widget-text-2);
      overflow-wrap: anywhere;
    }
    .actor,
    .object {
      color: var(--widget-text);
    }
    a.object {
      text-decoration: underline;
      text-decoration-color: var(--widget-line-strong);
      text-underline-offset: 3px;
    }
    a.object:hover {
      color: var(--widget-primary-11);
      text-decoration-color: currentcolor;
    }
    .change {
      margin-inline-start: 2px;
      padding: 1px 6px;
      border-radius: var(--widget-radius-sm);
      background: var(--widget-neutral-3);
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-xs);
    }
    .bullet {
      flex: none;
      inline-size: 6px;
      block-size: 6px;
      margin: 9px;
      border-radius: 50%;
      background: var(--widget-neutral-8);
    }
    .time {
      display: inline-flex;
      flex: none;
      align-items: center;
      gap: 6px;
      padding-block-start: 3px;
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-xs);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .mark {
      inline-size: 6px;
      block-size: 6px;
      border-radius: 50%;
      background: var(--widget-primary-9);
    }
    .new {
      animation: activity-new 4s var(--widget-ease);
    }
    .new-items {
      position: sticky;
      inset-block-start: var(--widget-space-2);
      z-index: 1;
      display: block;
      min-block-size: 28px;
      margin: var(--widget-space-1) auto;
      padding-inline: var(--widget-space-3);
      border: 1px solid var(--widget-primary-7);
      border-radius: var(--widget-radius-full);
      background: var(--widget-primary-3);
      color: var(--widget-primary-11);
      font: inherit;
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-medium);
      box-shadow: var(--widget-shadow-sm);
      cursor: pointer;
    }
    .new-items:hover {
      background: var(--widget-primary-4);
    }
    .avatar-skeleton {
      flex: none;
      inline-size: 1.5rem;
      block-size: 1.5rem;
      border-radius: 50%;
    }
    .text-skeleton {
      inline-size: 60%;
      margin-block: 5px;
    }
    @keyframes activity-new {
      from {
        background: var(--widget-primary-3);
      }
    }
    @media (pointer: coarse) {
      .new-items {
        min-block-size: var(--widget-touch-target);
      }
    }
    /* The dot alone says that an event is new; it goes when the next ones come. */
    @media (prefers-reduced-motion: reduce) {
      .new {
        animation: none;
      }
    }
    @media (forced-colors: active) {
      .mark {
        background: Highlight;
      }
      .bullet {
        background: CanvasText;
      }
    }
  `,
];
