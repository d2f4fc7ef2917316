import {html, nothing, svg, type TemplateResult} from 'lit';
import {avatarView} from '../../../core/avatar-view.js';
import {word} from '../../../core/words.js';
import type {CardBadge, CardContent} from './card-fields.js';
import '../../../core/words/en/board.js';

/** What a card leads to: an address, or an act of the page. */
export type Lead = {readonly href: string} | 'button' | undefined;

const icon = (shapes: TemplateResult<2>): TemplateResult<2> =>
  svg`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes}</svg>`;

const grip = icon(
  svg`<circle cx="9" cy="12" r="1"/><circle cx="9" cy="5" r="1"/><circle cx="9" cy="19" r="1"/><circle cx="15" cy="12" r="1"/><circle cx="15" cy="5" r="1"/><circle cx="15" cy="19" r="1"/>`,
);
const dots = icon(svg`<circle cx="12" cy="12" r="1"/><circle cx="19" cy="12" r="1"/><circle cx="5" cy="12" r="1"/>`);
const maximize = icon(svg`<path d="M7 7h10v10"/><path d="M7 17 17 7"/>`);
const calendar = icon(
  svg`<path d="M8 2v4"/><path d="M16 2v4"/><rect width="18" height="18" x="3" y="4" rx="2"/><path d="M3 10h18"/>`,
);

/** The buttons of a card: to open it, where nothing else in it does, to lift it, and to choose where it goes. */
export interface CardTools {
  readonly name: string;
  readonly language: string;
  readonly isMovable: boolean;
  readonly lead: Lead;
}

/** The buttons at the end of a card. */
export function cardTools({name, language, isMovable, lead}: CardTools): TemplateResult | typeof nothing {
  if (!isMovable && !lead) return nothing;
  return html`<div class="tools" part="tools">
    ${lead ? openTool(word(language, 'board.open', {name}), lead) : nothing}
    ${
      isMovable
        ? html`<button
              class="tool handle"
              part="handle"
              type="button"
              aria-label=${word(language, 'board.move', {name})}
              aria-describedby="help"
            >
              ${grip}</button
            ><button
              class="tool more"
              part="move-button"
              type="button"
              aria-haspopup="menu"
              aria-expanded="false"
              aria-label=${word(language, 'board.move-to', {name})}
            >
              ${dots}
            </button>`
        : nothing
    }
  </div>`;
}

const openTool = (label: string, lead: NonNullable<Lead>): TemplateResult =>
  lead === 'button'
    ? html`<button class="tool open lead" part="link" type="button" aria-label=${label}>${maximize}</button>`
    : html`<a class="tool open lead" part="link" href=${lead.href} aria-label=${label}>${maximize}</a>`;

/** A card as it looks where the author gives no template and no render function. */
export function cardView(content: CardContent, lead: Lead, language: string): TemplateResult {
  const {description, badges} = content;
  return html`<div class="content">
    ${title(content.title || word(language, 'card'), lead)}
    ${description ? html`<div class="description" part="description"><bdi>${description}</bdi></div>` : nothing}
    ${badges.length > 0 ? html`<div class="badges">${badges.map(badge)}</div>` : nothing} ${foot(content, language)}
  </div>`;
}

function title(text: string, lead: Lead): TemplateResult {
  const name = html`<bdi>${text}</bdi>`;
  if (lead === undefined) return html`<div class="title" part="title">${name}</div>`;
  return lead === 'button'
    ? html`<button class="title lead" part="title link" type="button">${name}</button>`
    : html`<a class="title lead" part="title link" href=${lead.href}>${name}</a>`;
}

const badge = ({label, color}: CardBadge): TemplateResult =>
  html`<span class="badge" part="badge" data-color=${color}><bdi>${label}</bdi></span>`;

function foot({due, person, value}: CardContent, language: string): TemplateResult | typeof nothing {
  if (!due && !person && value === undefined) return nothing;
  return html`<div class="foot">
    ${person ? assignee(person, word(language, 'board.assigned', {name: person.name})) : nothing}
    ${value === undefined ? nothing : html`<span class="value" part="value"><bdi>${value}</bdi></span>`}
    ${due ? html`<span class="due" part="due">${calendar}${spoken(due, word(language, 'board.due', {date: due}))}</span>` : nothing}
  </div>`;
}

const assignee = ({name, src, letters}: NonNullable<CardContent['person']>, said: string): TemplateResult =>
  html`<span class="person" part="assignee"
    >${avatarView({name, ...(src && {src}), ...(letters && {letters})})}${spoken(name, said)}</span
  >`;

/** A short text for the eye, and the whole sentence for who hears it. */
const spoken = (text: string, said: string): TemplateResult =>
  html`<bdi aria-hidden="true">${text}</bdi><span class="sr-only">${said}</span>`;
