import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {initials} from '../../../core/initials.js';
import {word} from '../../../core/words.js';
import type {NavEntry} from './nav-items.js';
import type {NavLook} from './nav-menu.js';
import '../../../core/words/en/navigation.js';

/** What the drawing of a list asks about its entries. */
export interface NavPicture extends NavLook {
  readonly language: string;
  /** Why the last action failed. */
  readonly failure: string | undefined;
  readonly click: (event: MouseEvent) => void;
  readonly currentOf: (entry: NavEntry) => 'page' | 'true' | undefined;
  readonly holdsCurrent: (entry: NavEntry) => boolean;
  readonly isOpen: (entry: NavEntry, fliesOut: boolean) => boolean;
}

/** So many entries that are still to come. */
export const navSkeleton = (count: number): TemplateResult =>
  html`<div class="skeletons">
    ${Array.from(
      {length: count},
      () =>
        html`<div class="link-skeleton">
          <span class="skeleton mark-skeleton"></span><span class="skeleton"></span>
        </div>`,
    )}
  </div>`;

/** The list of a navigation, with its groups and sections. */
export function navList(entries: readonly NavEntry[], picture: NavPicture): TemplateResult {
  // reach-ok: the clicks are those of the links in it.
  return html`<div class="entries" @click=${picture.click}>
    ${list(entries, picture)}
    ${picture.failure ? html`<p class="failure" part="message">${picture.failure}</p>` : nothing}
  </div>`;
}

function list(entries: readonly NavEntry[], picture: NavPicture, name?: string): TemplateResult {
  return html`<ul class="list" part="list" role="list" aria-label=${name ?? nothing}>
    ${repeat(
      entries,
      ({key}) => key,
      (entry) => html`<li class=${entry.isSection ? 'item section' : 'item'} part="item">${one(entry, picture)}</li>`,
    )}
  </ul>`;
}

function one(entry: NavEntry, picture: NavPicture): TemplateResult {
  if (entry.children.length === 0) return leaf(entry, picture);
  // Across a page there is no room for a heading above some of its links.
  if (entry.isSection && (!picture.fliesOut || picture.isIconsOnly)) return section(entry, picture);
  return group(entry, picture);
}

// The heading is the name of the list below it, so that the page's outline is not filled with navigation.
const section = (entry: NavEntry, picture: NavPicture): TemplateResult =>
  html`<div class="section-heading" part="section-heading" aria-hidden="true">${entry.label}</div>
    ${list(entry.children, picture, entry.label)}`;

function group(entry: NavEntry, picture: NavPicture): TemplateResult {
  const open = picture.isOpen(entry, picture.fliesOut === true);
  const below = list(entry.children, {...picture, fliesOut: false, isIconsOnly: false}, entry.label);
  return html`${groupControls(entry, open, picture)}
  ${
    picture.fliesOut
      ? html`<div class="fly-out layer anchored" part="fly-out" popover="manual" data-group=${entry.key}>
          ${picture.isIconsOnly ? html`<div class="section-heading" aria-hidden="true">${entry.label}</div>` : nothing}
          ${below}
        </div>`
      : html`<div class="below" ?hidden=${!open}>${below}</div>`
  }`;
}

function groupControls(entry: NavEntry, open: boolean, picture: NavPicture): TemplateResult {
  const {key, label, path} = entry;
  const holds = picture.holdsCurrent(entry) && (picture.fliesOut || !open);
  if (path === undefined || picture.isIconsOnly)
    return html`<button
      class=${holds ? 'link holds-current' : 'link'}
      part="link"
      type="button"
      data-key=${key}
      data-flies=${picture.fliesOut ? '' : nothing}
      aria-expanded=${open}
      ?disabled=${isOff(entry)}
    >
      ${content(entry)}<span class="chevron" part="chevron" aria-hidden="true"></span>
    </button>`;
  return html`<div class="pair">
    ${leaf(entry, picture, holds)}
    <button
      class="toggle"
      part="toggle"
      type="button"
      data-key=${key}
      data-flies=${picture.fliesOut ? '' : nothing}
      aria-expanded=${open}
      aria-label=${word(picture.language, 'nav.below', {name: label})}
    >
      <span class="chevron" part="chevron" aria-hidden="true"></span>
    </button>
  </div>`;
}

function leaf(entry: NavEntry, picture: NavPicture, holds = false): TemplateResult {
  const {key, path, isDead} = entry;
  const current = picture.currentOf(entry) ?? nothing;
  const classes = holds ? 'link holds-current' : 'link';
  if (path === undefined && !isDead)
    return html`<button
      class=${classes}
      part="link"
      type="button"
      data-key=${key}
      aria-current=${current}
      ?disabled=${isOff(entry)}
    >
      ${content(entry)}
    </button>`;
  const href = isOff(entry) ? undefined : path;
  return html`<a
    class=${classes}
    part="link"
    href=${href ?? nothing}
    data-key=${key}
    role=${href ? nothing : 'link'}
    aria-disabled=${href ? nothing : 'true'}
    aria-current=${current}
    >${content(entry)}</a
  >`;
}

const isOff = ({item}: NavEntry): boolean => typeof item === 'object' && item.disabled === true;

// Without an icon its first letter stands for an entry where names are hidden.
function content({icon, label, badge, badgeLabel}: NavEntry): TemplateResult {
  return html`<span class="mark" aria-hidden="true"
      >${icon ? html`<icon-widget part="icon" .name=${icon}></icon-widget>` : html`<span class="letter">${initials(label)}</span>`}</span
    ><span class="label" part="label">${label}</span>${
      badge
        ? html`<span class="badge" part="badge"
            ><span aria-hidden=${badgeLabel ? 'true' : nothing}>${badge}</span
            >${badgeLabel ? html`<span class="sr-only">${badgeLabel}</span>` : nothing}</span
          >`
        : nothing
    }`;
}
