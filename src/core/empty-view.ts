import {css, html, isServer, nothing, svg, type TemplateResult} from 'lit';
import {word} from './words.js';

/** What an empty widget says; the words of the language and an open box by default. */
export interface EmptyPicture {
  /** An icon's name; `inbox` by default, none where it is empty. */
  readonly icon?: string;
  /** The short line; "Nothing here yet" in the language by default. */
  readonly heading?: string;
  /** A sentence below it; none by default. */
  readonly description?: string;
  /** What can be done about it, as a button; none by default. */
  readonly action?: EmptyAction;
}

/** The one thing that a reader can do about an empty widget. */
export interface EmptyAction {
  readonly label: string;
  readonly run: (event: Event) => void;
}

// Drawn here, so that an empty list doesn't fetch the icons for the one that nearly all of them show.
const inbox = svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="M22 12h-6l-2 3h-4l-2-3H2"/><path d="M5.45 5.11 2 12v6a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-6l-3.45-6.89A2 2 0 0 0 16.76 4H7.24a2 2 0 0 0-1.79 1.11z"/></svg>`;

let iconAsked = false;

function namedIcon(name: string): TemplateResult {
  if (!iconAsked && !isServer) {
    iconAsked = true;
    void import('../widgets/media/icon/icon-widget.js').catch(() => (iconAsked = false));
  }
  return html`<icon-widget .name=${name}></icon-widget>`;
}

function icon(name: string): TemplateResult | typeof nothing {
  if (!name) return nothing;
  return html`<span class="empty-icon" part="empty-icon" aria-hidden="true"
    >${name === 'inbox' ? inbox : namedIcon(name)}</span
  >`;
}

const button = ({label, run}: EmptyAction): TemplateResult =>
  html`<button class="empty-action" part="empty-action" type="button" @click=${run}>${label}</button>`;

/**
 * How a widget looks that has nothing to show, in every widget alike: icon, heading, description and an action. The
 * widget renders it in place of its content and adds `emptyStyles` to its styles.
 */
export function emptyView(language: string, picture: EmptyPicture = {}): TemplateResult {
  const {description, action} = picture;
  return html`<div class="empty" part="empty">
    ${icon(picture.icon ?? 'inbox')}
    <p class="empty-heading" part="empty-heading">${picture.heading || word(language, 'empty')}</p>
    ${description ? html`<p class="empty-description" part="empty-description">${description}</p>` : nothing}
    ${action ? button(action) : nothing}
  </div>`;
}

/** The style rules of `emptyView`. */
export const emptyStyles = css`
  .empty {
    display: grid;
    justify-items: center;
    gap: var(--widget-space-1);
    padding: var(--widget-space-6) var(--widget-space-4);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .empty-icon {
    display: grid;
    place-items: center;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    margin-block-end: var(--widget-space-2);
    border-radius: var(--widget-radius-full);
    background: var(--widget-neutral-3);
    color: var(--widget-text-3);
    font-size: 1.25rem;
  }
  .empty-icon svg {
    inline-size: 1em;
    block-size: 1em;
  }
  .empty-heading,
  .empty-description {
    max-inline-size: 44ch;
    margin: 0;
    font-size: var(--widget-font-size-sm);
  }
  .empty-heading {
    color: var(--widget-text-2);
    font-weight: var(--widget-font-weight-medium);
  }
  .empty-description {
    color: var(--widget-text-3);
  }
  .empty-action {
    min-block-size: 32px;
    margin-block-start: var(--widget-space-3);
    padding-inline: var(--widget-space-3);
    border: 1px solid var(--widget-line-strong);
    border-radius: var(--widget-radius-md);
    background: var(--widget-surface);
    color: var(--widget-text);
    font: inherit;
    font-size: var(--widget-font-size-sm);
    font-weight: var(--widget-font-weight-medium);
    cursor: pointer;
  }
  .empty-action:hover {
    background: var(--widget-neutral-3);
  }
  @media (pointer: coarse) {
    .empty-action {
      min-block-size: var(--widget-touch-target);
    }
  }
  @media (forced-colors: active) {
    .empty-icon {
      border: 1px solid CanvasText;
    }
  }
`;
