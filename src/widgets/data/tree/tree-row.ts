import {html, isServer, nothing, svg, type TemplateResult} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';
import {word} from '../../../core/words.js';
import {safeUrl} from '../../../core/url.js';
import type {Checked} from './checked-nodes.js';
import {markText} from './mark-text.js';
import type {BranchStatus} from './tree-model.js';
import {nodeBadge, nodeIcon, nodeLink} from './node-fields.js';
import '../../../core/words/en/tree.js';

/** What the row of a node shows. */
export interface NodePicture {
  readonly key: string;
  readonly record: unknown;
  readonly label: string;
  readonly depth: number;
  readonly place: number;
  readonly family: number;
  readonly isBranch: boolean;
  readonly isOpen: boolean;
  readonly isBusy: boolean;
  readonly isOff: boolean;
  readonly isCurrent: boolean;
  readonly isPinned: boolean;
  readonly hasCheck: boolean;
  readonly checked: Checked | undefined;
  /** The folded words that are marked in the label. */
  readonly words: readonly string[];
  /** What the handle is called that moves the node; undefined where it can't be moved. */
  readonly mover: string | undefined;
  /** `lifted` while it is moved, `target` where it is what something is moved into. */
  readonly mark: '' | 'lifted' | 'target';
  readonly language: string;
  /** What an author draws in place of the label. */
  readonly content: unknown;
}

/** What the row shows that stands for the children of a branch. */
export interface StatePicture {
  readonly key: string;
  readonly status: BranchStatus;
  readonly message: string | undefined;
  readonly depth: number;
  readonly isCurrent: boolean;
  readonly isPinned: boolean;
  readonly language: string;
}

const chevron = svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="m9 18 6-6-6-6"/></svg>`;
const check = svg`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"><path class="tick" d="M20 6 9 17l-5-5"/><path class="dash" d="M5 12h14"/></svg>`;
const grip = svg`<svg viewBox="0 0 24 24" fill="currentColor"><circle cx="9" cy="5" r="1.6"/><circle cx="9" cy="12" r="1.6"/><circle cx="9" cy="19" r="1.6"/><circle cx="15" cy="5" r="1.6"/><circle cx="15" cy="12" r="1.6"/><circle cx="15" cy="19" r="1.6"/></svg>`;

let iconAsked = false;

function askForIcons(): void {
  if (iconAsked || isServer) return;
  iconAsked = true;
  void import('../../media/icon/icon-widget.js').catch(() => (iconAsked = false));
}

/** How deep a row is, for the style sheet. */
class Depth extends Directive {
  #depth?: number;

  override render(depth: number): unknown {
    return depth;
  }

  override update({element}: ElementPart, [depth]: [number]): unknown {
    if (depth !== this.#depth) (element as HTMLElement).style.setProperty('--_depth', String(depth));
    this.#depth = depth;
    return undefined;
  }
}
const depthOf = directive(Depth);

function icon(record: unknown): TemplateResult | typeof nothing {
  const name = nodeIcon(record);
  if (!name) return nothing;
  askForIcons();
  return html`<span class="icon" part="icon" aria-hidden="true"><icon-widget .name=${name}></icon-widget></span>`;
}

function label({record, label: text, words}: NodePicture): TemplateResult {
  const href = safeUrl(nodeLink(record));
  const parts = markText(text, words).map(({text: part, isMatch}) => (isMatch ? html`<mark>${part}</mark>` : part));
  const content = html`<bdi>${parts}</bdi>`;
  return href
    ? html`<a class="label link" part="label" href=${href} tabindex="-1">${content}</a>`
    : html`<span class="label" part="label">${content}</span>`;
}

function badge(record: unknown): TemplateResult | typeof nothing {
  const text = nodeBadge(record);
  return text ? html`<span class="badge" part="badge"><bdi>${text}</bdi></span>` : nothing;
}

// Named whole, since the button in it would be read with it.
function nameOf({mover, label: text, record}: NodePicture): string | typeof nothing {
  if (mover === undefined) return nothing;
  const more = nodeBadge(record);
  return more ? `${text}, ${more}` : text || nothing;
}

const handle = (name: string): TemplateResult =>
  html`<button class="move" part="move" type="button" tabindex="-1" aria-haspopup="menu" aria-label=${name}>
    ${grip}
  </button>`;

const choice = (checked: Checked | undefined, isSet: boolean): Checked | typeof nothing =>
  isSet && checked !== undefined ? checked : nothing;

/** The row of a node: guides, chevron, check box, icon, label and badge. */
export function nodeRow(picture: NodePicture): TemplateResult {
  const {key, depth, place, family, isBranch, isOpen, isBusy, isOff, isCurrent, isPinned, hasCheck, checked} = picture;
  return html`<div
    ${depthOf(depth)}
    class="row ${picture.mark}${isPinned ? ' pinned' : ''}"
    part="item"
    role="treeitem"
    data-key=${key}
    tabindex=${isCurrent ? 0 : -1}
    aria-level=${depth + 1}
    aria-posinset=${place + 1}
    aria-setsize=${family}
    aria-label=${nameOf(picture)}
    aria-expanded=${isBranch ? isOpen : nothing}
    aria-busy=${isBusy || nothing}
    aria-disabled=${isOff || nothing}
    aria-selected=${choice(checked, !hasCheck)}
    aria-checked=${choice(checked, hasCheck)}
  >
    <span class="guides" aria-hidden="true"></span>
    <span class="toggle" part="toggle" aria-hidden="true">${isBranch ? chevron : nothing}</span>
    ${hasCheck ? html`<span class="check" part="checkbox" aria-hidden="true">${check}</span>` : nothing}
    ${picture.content ?? html`${icon(picture.record)}${label(picture)}${badge(picture.record)}`}
    ${picture.mover === undefined ? nothing : handle(picture.mover)}
  </div>`;
}

function stateText({status, message, language}: StatePicture): string {
  if (status === 'loading') return word(language, 'tree.loading');
  if (status === 'empty') return word(language, 'tree.empty');
  return message || word(language, 'tree.failed');
}

/** The row that says that the children of a branch are on their way, can't be had, or that there are none. */
export function stateRowView(picture: StatePicture): TemplateResult {
  const {key, status, depth, isCurrent, isPinned, language} = picture;
  return html`<div
    ${depthOf(depth)}
    class="row state${isPinned ? ' pinned' : ''}"
    data-status=${status}
    part="state"
    role="treeitem"
    data-key=${key}
    tabindex=${isCurrent ? 0 : -1}
    aria-level=${depth + 1}
    aria-posinset="1"
    aria-setsize="1"
    aria-disabled=${status === 'error' ? nothing : 'true'}
  >
    <span class="guides" aria-hidden="true"></span>
    <span class="toggle" aria-hidden="true"
      >${status === 'loading' ? html`<span class="spinner"></span>` : nothing}</span
    >
    <span class="label">${stateText(picture)}</span>
    ${
      status === 'error'
        ? html`<button class="retry" part="retry" type="button" tabindex="-1">${word(language, 'retry')}</button>`
        : nothing
    }
  </div>`;
}
