import {html, nothing, svg, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {safeUrl} from '../../../core/url.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/upload.js';
import {numberFormat} from '../../../format/intl.js';
import type {FileItem} from './file-item.js';
import {sizeText} from './file-limits.js';

/** What the list needs beside its files. */
export interface ListView {
  readonly language: string;
  /** Nothing can be pressed. */
  readonly isOff: boolean;
  /** Nothing can be changed, and so there is nothing to press. */
  readonly isFixed: boolean;
  /** The address of a chosen picture. */
  readonly pictureOf: (file: File) => string | undefined;
  readonly remove: (item: FileItem) => void;
  readonly cancel: (item: FileItem) => void;
  readonly retry: (item: FileItem) => void;
}

type RowView = ListView & {readonly item: FileItem};

const SHEET = svg`<path d="M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zM14 3v5h5" />`;
const CROSS = svg`<path d="M18 6 6 18M6 6l12 12" />`;
const AGAIN = svg`<path d="M3 12a9 9 0 1 0 3-6.7L3 8M3 3v5h5" />`;

const drawing = (content: unknown): TemplateResult =>
  html`<svg class="drawing" viewBox="0 0 24 24" aria-hidden="true">${content}</svg>`;

const PHASES = {
  waiting: 'upload.waiting',
  sending: 'upload.sending',
  done: 'upload.done',
  cancelled: 'upload.cancelled',
} as const;

/** The files, each with what it is, how far it is, what is wrong with it, and what can be done. */
export function fileList(items: readonly FileItem[], view: ListView): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<ul class="files" part="files" role="list" aria-label=${word(view.language, 'upload.files')}>
    ${repeat(
      items,
      ({key}) => key,
      (item) => fileRow({...view, item}),
    )}
  </ul>`;
}

function fileRow(view: RowView): TemplateResult {
  const {item} = view;
  return html`<li class="file" part="file" data-phase=${item.phase}>
    <span class="picture" part="picture" aria-hidden="true">${drawing(SHEET)}${pictureOf(view)}</span>
    <div class="what">
      <div class="title" part="title">${nameOf(item)}</div>
      <div class="meta" part="meta">${metaOf(view)}</div>
      ${item.message ? html`<div class="fault" part="fault" id=${faultId(item)}>${item.message}</div>` : nothing}
    </div>
    ${view.isFixed ? nothing : buttonsOf(view)} ${item.phase === 'sending' ? barOf(view) : nothing}
  </li>`;
}

const faultId = ({key}: FileItem): string => `fault ${key}`.replaceAll(/\s/g, '-');

function pictureOf(view: RowView): TemplateResult | typeof nothing {
  const {item} = view;
  const address = item.file ? view.pictureOf(item.file) : safeUrl(item.picture, {kind: 'image'});
  return address ? html`<img src=${address} alt="" loading="lazy" decoding="async" @error=${hide} />` : nothing;
}

// What can't be drawn leaves the sheet behind it to be seen.
const hide = ({target}: Event): void => {
  (target as HTMLElement).hidden = true;
};

function nameOf({name, url}: FileItem): TemplateResult {
  const address = safeUrl(url);
  const text = html`<bdi>${name}</bdi>`;
  // Another page in place of this one would take the form with it.
  return address ? html`<a href=${address} target="_blank" rel="noopener" download>${text}</a>` : text;
}

function metaOf({item, language}: RowView): string {
  const {size, phase, share = 0} = item;
  const percent = numberFormat(language, {style: 'percent'}).format(share);
  const state = phase in PHASES && word(language, PHASES[phase as keyof typeof PHASES]);
  const parts = [
    size !== undefined && sizeText(language, size),
    state && (phase === 'sending' ? `${state} ${percent}` : state),
  ];
  return parts.filter(Boolean).join(' · ');
}

function barOf({item, language}: RowView): TemplateResult {
  const name = word(language, 'upload.progress', {name: item.name});
  return html`<progress part="progress" aria-label=${name} .value=${item.share ?? 0} max="1"></progress>`;
}

function buttonsOf({item, language, isOff, remove, cancel, retry}: RowView): TemplateResult {
  const {name, phase, message} = item;
  const isPending = phase === 'waiting' || phase === 'sending';
  const isRetried = phase === 'failed' || phase === 'cancelled';
  const button = (part: string, label: string, icon: unknown, act: (item: FileItem) => void): TemplateResult =>
    html`<button
      class="tool"
      part=${part}
      type="button"
      aria-label=${label}
      aria-describedby=${message ? faultId(item) : nothing}
      ?disabled=${isOff}
      @click=${() => act(item)}
    >
      ${drawing(icon)}
    </button>`;
  return html`<div class="tools">
    ${isRetried ? button('retry', word(language, 'upload.retry', {name}), AGAIN, retry) : nothing}
    ${
      isPending
        ? button('cancel', word(language, 'upload.cancel', {name}), CROSS, cancel)
        : button('remove', word(language, 'upload.remove', {name}), CROSS, remove)
    }
  </div>`;
}
