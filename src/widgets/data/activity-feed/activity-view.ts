import {html, nothing, type TemplateResult} from 'lit';
import {avatarView} from '../../../core/avatar-view.js';
import {safeUrl} from '../../../core/url.js';
import {word} from '../../../core/words.js';
import {format} from '../../../format/format.js';
import type {Activity} from './activity.js';
import '../../../core/words/en/status.js';

/** The furthest a Date reaches from 1970, in milliseconds. */
const FURTHEST = 8.64e15;

function target({object, message, path}: Activity): TemplateResult | typeof nothing {
  const href = safeUrl(path);
  const text = object || (href ? message : '');
  if (!text) return nothing;
  return href
    ? html`<a class="object" part="object" href=${href}><bdi>${text}</bdi></a>`
    : html`<bdi class="object" part="object">${text}</bdi>`;
}

function sentence(activity: Activity): TemplateResult {
  const {actor, verb, kind, object, message, change, path} = activity;
  const rest = [verb, kind].filter(Boolean).join(' ');
  const isLinked = !object && safeUrl(path) !== undefined;
  return html`<p class="text" part="text">
    ${actor ? html`<bdi class="actor" part="actor">${actor}</bdi>` : nothing}
    ${rest ? html`<bdi>${rest}</bdi>` : nothing} ${target(activity)}
    ${message && !isLinked ? html`<bdi>${message}</bdi>` : nothing}
    ${change ? html`<bdi class="change" part="change">${change}</bdi>` : nothing}
  </p>`;
}

function time(moment: number, language: string): TemplateResult {
  return html`<time datetime=${new Date(moment).toISOString()} title=${format(moment, 'datetime', {language})}
    >${format(moment, 'relative_time("short")', {language})}</time
  >`;
}

function aside(moment: number | undefined, isNew: boolean, language: string): TemplateResult | typeof nothing {
  const isShown = moment !== undefined && Math.abs(moment) <= FURTHEST;
  if (!isShown && !isNew) return nothing;
  return html`<span class="time" part="time"
    >${
      isNew
        ? html`<span class="mark" part="mark" role="img" aria-label=${word(language, 'status.new')}></span>`
        : nothing
    }${isShown ? time(moment, language) : nothing}</span
  >`;
}

/** What stands in the article of one event: who, what, and how long ago. */
export function activityView(
  activity: Activity,
  moment: number | undefined,
  isNew: boolean,
  language: string,
): TemplateResult {
  const {actor, avatar} = activity;
  return html`${
    actor || avatar
      ? avatarView({name: actor, src: avatar})
      : html`<span class="bullet" part="bullet" aria-hidden="true"></span>`
  }
  ${sentence(activity)} ${aside(moment, isNew, language)}`;
}
