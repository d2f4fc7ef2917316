import {css} from 'lit';
import {avatarStyles} from '../../../core/avatar-view.js';
import {colorStyles} from '../../../core/color.styles.js';
import {statusDotStyles} from '../../display/status-indicator/status-dot.js';

export const avatarWidgetStyles = [
  colorStyles('default', '.base[data-color="%"]'),
  avatarStyles,
  statusDotStyles,
  css`
    :host {
      --_edge: 2.25rem;
      --_dot: calc(var(--_edge) / 4.5 + 2px);
      display: inline-block;
      flex: none;
      vertical-align: middle;
    }
    .base {
      position: relative;
      display: block;
      inline-size: var(--_edge);
      block-size: var(--_edge);
    }
    .avatar {
      inline-size: 100%;
      block-size: 100%;
      border-radius: var(--widget-avatar-radius, var(--widget-radius-full));
      background: var(--widget-avatar-background, var(--_soft));
      color: var(--widget-avatar-color, var(--_ink));
      font-size: calc(var(--_edge) * 0.36);
      letter-spacing: 0.01em;
      line-height: 1;
      user-select: none;
    }
    .picture {
      border-radius: inherit;
    }
    /* A hairline inside the edge, so that a pale picture still ends somewhere. */
    .avatar::after {
      content: '';
      position: absolute;
      inset: 0;
      border-radius: inherit;
      box-shadow: inset 0 0 0 1px color-mix(in oklab, var(--widget-text) 10%, transparent);
    }
    :host([shape='square']) .avatar {
      border-radius: var(--widget-avatar-radius, calc(var(--_edge) * 0.22));
    }
    svg.drawing {
      inline-size: 58%;
      block-size: 58%;
    }
    icon-widget.drawing {
      font-size: calc(var(--_edge) * 0.5);
    }
    :host([size='xs']) {
      --_edge: 1.25rem;
    }
    :host([size='sm']) {
      --_edge: 1.75rem;
    }
    :host([size='lg']) {
      --_edge: 3rem;
    }
    :host([size='xl']) {
      --_edge: 4rem;
    }
    :host([size='xxl']) {
      --_edge: 6rem;
    }
    .status {
      position: absolute;
      inset-block-end: 0;
      inset-inline-end: 0;
      display: grid;
      place-items: center;
      inline-size: calc(var(--_dot) + 4px);
      block-size: calc(var(--_dot) + 4px);
      margin: -2px;
      border-radius: 50%;
      background: var(--widget-avatar-ring, var(--widget-surface));
    }
    .status .dot {
      inline-size: calc(var(--_dot) - 1px);
      block-size: calc(var(--_dot) - 1px);
    }
    :host([stacked]:not([stacked='false'])) .avatar {
      outline: 2px solid var(--widget-avatar-ring, var(--widget-surface));
    }
    :host([stacked]:not([stacked='false'], :first-child)) {
      margin-inline-start: calc(var(--_edge) / -3.5);
    }
    .skeleton.round {
      inline-size: var(--_edge);
      block-size: var(--_edge);
      border-radius: var(--widget-radius-full);
    }
    :host([shape='square']) .skeleton.round {
      border-radius: calc(var(--_edge) * 0.22);
    }
  `,
];
