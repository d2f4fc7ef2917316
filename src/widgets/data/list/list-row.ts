import {html, isServer, nothing, type TemplateResult} from 'lit';
import {avatarView} from '../../../core/avatar-view.js';
import {firstField, plainText, textField} from '../../../core/record-fields.js';
import {safeUrl} from '../../../core/url.js';
import {figure} from '../../../format/figure.js';

const TITLE = ['label', 'title', 'name', 'full_name', 'text', 'message', 'email', 'id', 'key'] as const;
const SUBTITLE = ['subtitle', 'description', 'email', 'detail'] as const;
const PICTURE = ['avatar', 'image', 'picture'] as const;
const LINK = ['path', 'href', 'url'] as const;

let iconAsked = false;

function askForIcons(): void {
  if (iconAsked || isServer) return;
  iconAsked = true;
  void import('../../media/icon/icon-widget.js').catch(() => (iconAsked = false));
}

const hasPerson = (item: unknown): boolean =>
  typeof item === 'object' &&
  item !== null &&
  (PICTURE.some((name) => Object.hasOwn(item, name)) || ('email' in item && 'name' in item) || 'initials' in item);

/** What a row is called: its text, or the first field that names a record; empty where nothing can be read. */
export const titleOf = (item: unknown): string => plainText(item) ?? textField(item, TITLE) ?? '';

function avatar(item: unknown, title: string): TemplateResult | typeof nothing {
  const icon = textField(item, ['icon']);
  if (icon) {
    askForIcons();
    return html`<span class="icon" part="icon" aria-hidden="true"><icon-widget .name=${icon}></icon-widget></span>`;
  }
  if (!hasPerson(item)) return nothing;
  return avatarView({name: title, src: textField(item, PICTURE), letters: textField(item, ['initials'])});
}

function heading(item: unknown, title: string): TemplateResult {
  const href = safeUrl(textField(item, LINK));
  const text = html`<bdi>${title}</bdi>`;
  return href
    ? html`<a class="title link" part="title" href=${href}>${text}</a>`
    : html`<span class="title" part="title">${text}</span>`;
}

function trailing(item: unknown, language: string): TemplateResult | typeof nothing {
  const value = firstField(item, ['value']);
  if (typeof value !== 'string' && typeof value !== 'number') return nothing;
  const {text, unit} = figure(value, textField(item, ['format']), language);
  return html`<span class="value" part="value"
    >${text}${unit ? html` <span class="unit">${unit}</span>` : nothing}</span
  >`;
}

/** What an author puts into a row beside what its record says. */
export interface RowExtras {
  /** Before the text, in place of the picture. */
  readonly start?: unknown;
  /** Below the two lines. */
  readonly below?: unknown;
  /** At the end of the row. */
  readonly end?: unknown;
}

/** A row as it looks where the author gives no template and no render function: picture, two lines, a figure, a link. */
export function listRow(item: unknown, language: string, {start, below, end}: RowExtras = {}): TemplateResult {
  const title = titleOf(item);
  const subtitle = textField(item, SUBTITLE);
  return html`<div class="row">
    ${start ?? avatar(item, title)}
    <span class="text"
      >${heading(item, title)}${
        subtitle && subtitle !== title
          ? html`<span class="subtitle" part="subtitle"><bdi>${subtitle}</bdi></span>`
          : nothing
      }${below}</span
    >
    ${trailing(item, language)}${end}
  </div>`;
}
