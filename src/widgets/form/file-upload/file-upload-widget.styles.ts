import {css} from 'lit';
import {formControlStyles} from '../../../core/form-control.styles.js';

export const fileUploadStyles = [
  formControlStyles,
  css`
    .body {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 8px;
    }
    .zone {
      position: relative;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: center;
      gap: 6px;
      padding: var(--widget-space-4);
      border: 1px dashed var(--widget-control);
      border-radius: var(--widget-radius-lg);
      background: var(--widget-surface);
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-sm);
      line-height: var(--widget-line-height-tight);
      text-align: center;
      transition:
        border-color var(--widget-duration-fast) var(--widget-ease),
        background-color var(--widget-duration-fast) var(--widget-ease);
    }
    :host([size='sm']) .zone {
      padding: 8px;
    }
    :host([size='lg']) .zone {
      padding: var(--widget-space-6);
    }
    .zone.skeleton {
      block-size: 5rem;
      border-style: none;
    }
    .zone:hover:not(:has(.control:disabled)) {
      border-color: var(--widget-text-3);
      background: var(--widget-neutral-2);
    }
    .zone[data-over] {
      border-color: var(--widget-primary-9);
      border-style: solid;
      background: var(--widget-primary-2);
    }
    .zone:has(.control:focus-visible) {
      border-color: var(--widget-focus-color);
      outline: var(--widget-focus-width) solid var(--widget-focus-color);
      outline-offset: var(--widget-focus-offset, 2px);
    }
    /* What can't be used can still be read. */
    .zone:has(.control:disabled) {
      border-color: var(--widget-line);
      background: var(--widget-neutral-2);
    }
    .zone:has(.control:disabled) .lead {
      opacity: var(--widget-disabled-opacity);
    }
    /* What is disabled around it is faint as a whole. */
    :host(:state(disabled-around)) .lead {
      opacity: 1;
    }
    :host(:state(user-invalid)) .zone {
      border-color: var(--widget-danger-9);
    }
    .lead {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: 4px 6px;
    }
    .drawing {
      flex: none;
      inline-size: 1rem;
      block-size: 1rem;
      fill: none;
      stroke: currentcolor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    .button {
      color: var(--widget-primary-11);
      font-weight: var(--widget-font-weight-medium);
    }
    .zone:hover:not(:has(.control:disabled)) .button {
      text-decoration: underline;
      text-underline-offset: 2px;
    }
    .limits {
      display: block;
      max-inline-size: 100%;
      font-size: var(--widget-font-size-xs);
      overflow-wrap: anywhere;
    }
    /* The native field takes every click and every key; what is drawn below it is its picture. */
    .control {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    .control:disabled {
      cursor: default;
    }
    .control::file-selector-button {
      cursor: inherit;
    }
    .files {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      margin: 0;
      padding: 0;
      border: 1px solid var(--widget-line);
      border-radius: var(--widget-radius-lg);
      background: var(--widget-surface);
      list-style: none;
      overflow: hidden;
    }
    .file {
      position: relative;
      display: flex;
      align-items: center;
      gap: 10px;
      min-block-size: 2.75rem;
      padding-block: 6px;
      padding-inline: 10px 8px;
      box-sizing: border-box;
    }
    .file + .file {
      border-block-start: 1px solid var(--widget-line);
    }
    .picture {
      position: relative;
      display: grid;
      flex: none;
      place-items: center;
      inline-size: 2rem;
      block-size: 2rem;
      border-radius: var(--widget-radius-sm);
      background: var(--widget-neutral-3);
      color: var(--widget-text-2);
      overflow: hidden;
    }
    .picture img {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      background: var(--widget-neutral-3);
      object-fit: cover;
    }
    [data-phase='failed'] .picture,
    [data-phase='refused'] .picture {
      background: var(--widget-danger-3);
      color: var(--widget-danger-11);
    }
    .what {
      display: grid;
      flex: 1;
      gap: 1px;
      min-inline-size: 0;
      line-height: var(--widget-line-height-tight);
    }
    .title {
      font-size: var(--widget-font-size-sm);
      font-weight: var(--widget-font-weight-medium);
      overflow-wrap: anywhere;
    }
    .title a {
      color: inherit;
      text-decoration: none;
    }
    .title a:hover {
      text-decoration: underline;
      text-underline-offset: 2px;
    }
    .meta,
    .fault {
      color: var(--widget-text-2);
      font-size: var(--widget-font-size-xs);
      font-variant-numeric: tabular-nums;
      overflow-wrap: anywhere;
    }
    .fault {
      color: var(--widget-danger-11);
    }
    [data-phase='done'] .meta {
      color: var(--widget-success-11);
    }
    .tools {
      display: flex;
      flex: none;
    }
    .tool {
      display: grid;
      place-items: center;
      inline-size: 1.75rem;
      block-size: 1.75rem;
      padding: 0;
      border: 0;
      border-radius: var(--widget-radius-sm);
      background: none;
      color: var(--widget-text-2);
      cursor: pointer;
    }
    .tool:hover:enabled {
      background: var(--widget-neutral-3);
      color: var(--widget-text);
    }
    .tool:disabled {
      opacity: var(--widget-disabled-opacity);
      cursor: default;
    }
    progress {
      position: absolute;
      inset-block-end: 0;
      inset-inline: 0;
      inline-size: 100%;
      block-size: 3px;
      border: 0;
      background: var(--widget-neutral-4);
      appearance: none;
    }
    progress::-webkit-progress-bar {
      background: var(--widget-neutral-4);
    }
    progress::-webkit-progress-value {
      background: var(--widget-primary-9);
      transition: inline-size var(--widget-duration-fast) linear;
    }
    progress::-moz-progress-bar {
      background: var(--widget-primary-9);
    }
    @media (pointer: coarse) {
      .zone {
        min-block-size: var(--widget-touch-target);
      }
      /* A finger neither drops nor pastes. */
      .hint {
        display: none;
      }
      .tool {
        inline-size: var(--widget-touch-target);
        block-size: var(--widget-touch-target);
      }
    }
    @media (forced-colors: active) {
      .zone[data-over] {
        border-color: Highlight;
      }
      progress {
        border: 1px solid CanvasText;
        forced-color-adjust: none;
      }
      progress::-webkit-progress-value {
        background: Highlight;
      }
      progress::-moz-progress-bar {
        background: Highlight;
      }
    }
  `,
];
