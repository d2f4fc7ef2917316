import {html, isServer, nothing, type TemplateResult} from 'lit';
import {avatarView} from '../../../core/avatar-view.js';
import {heading} from '../../../core/heading.js';
import {safeUrl} from '../../../core/url.js';
import {colorOfWord, statusText} from '../../display/badge/word-colors.js';
import '../../display/badge/badge-widget.js';
import type {CardParts} from './card-parts.js';

/** What a card needs to know beside its record. */
export interface CardSetting {
  readonly language: string;
  readonly headingLevel: number;
  /** Where the card leads; nowhere where it is undefined. */
  readonly href: string | undefined;
  /** Its title is a button, which says that the card was clicked. */
  readonly isButton: boolean;
}

let iconAsked = false;

/** Fetches what draws icons by name, once. */
export function askForIcons(): void {
  if (iconAsked || isServer) return;
  iconAsked = true;
  void import('../../media/icon/icon-widget.js').catch(() => (iconAsked = false));
}

// A picture that can't be loaded leaves its quiet ground.
const tell = ({currentTarget, type}: Event): void =>
  void (currentTarget as Element).classList.toggle('broken', type === 'error');

/** A card as it looks where the author draws none: picture, title, badge, second line, figure, text, small print. */
export function cardView(parts: CardParts, setting: CardSetting): TemplateResult {
  const {subtitle, description, meta} = parts;
  return html`${media(parts)}
    <div class="body">
      <div class="head">
        ${start(parts)}
        <div class="names">
          ${title(parts, setting)}
          ${subtitle ? html`<p class="subtitle" part="subtitle"><bdi>${subtitle}</bdi></p>` : nothing}
        </div>
        ${badge(parts, setting.language)}
      </div>
      ${value(parts)} ${description ? html`<p class="description" part="description">${description}</p>` : nothing}
      ${
        meta.length > 0
          ? html`<p class="meta" part="meta">${meta.map((text) => html`<span><bdi>${text}</bdi></span> `)}</p>`
          : nothing
      }
    </div>`;
}

/** What leads on from a card: a link or a button around its title, else the title alone. */
export function lead(text: unknown, {href, isButton}: CardSetting): unknown {
  if (href !== undefined) return html`<a class="link" part="link" href=${href}>${text}</a>`;
  return isButton ? html`<button class="link" part="link" type="button">${text}</button>` : text;
}

function media({image}: CardParts): TemplateResult | typeof nothing {
  const safe = safeUrl(image, {kind: 'image'});
  if (!safe) return nothing;
  return html`<div class="media" part="image">
    <img class="picture" src=${safe} alt="" loading="lazy" @error=${tell} @load=${tell} />
  </div>`;
}

function start({icon, isPerson, avatar, title: name}: CardParts): TemplateResult | typeof nothing {
  if (icon) {
    askForIcons();
    return html`<span class="icon" part="icon" aria-hidden="true"><icon-widget .name=${icon}></icon-widget></span>`;
  }
  return isPerson ? avatarView({name, ...(avatar !== undefined && {src: avatar})}) : nothing;
}

function title({title: text}: CardParts, setting: CardSetting): TemplateResult | typeof nothing {
  if (!text) return nothing;
  return heading(setting.headingLevel, lead(html`<bdi>${text}</bdi>`, setting));
}

function badge({badge: word}: CardParts, language: string): TemplateResult | typeof nothing {
  if (!word) return nothing;
  return html`<badge-widget
    part="badge"
    size="sm"
    .label=${statusText(word, language)}
    .color=${colorOfWord(word)}
  ></badge-widget>`;
}

function value({value: text, unit}: CardParts): TemplateResult | typeof nothing {
  if (!text) return nothing;
  return html`<p class="value" part="value">${text}${unit ? html` <span class="unit">${unit}</span>` : nothing}</p>`;
}
