import {css, html, nothing, type TemplateResult} from 'lit';
import {initials} from './initials.js';
import {safeUrl} from './url.js';

/** Who or what a picture stands for. */
export interface AvatarPicture {
  /** The name whose initials are shown without a picture. */
  readonly name: string;
  /** The address of the picture; one that is not safe is left out. */
  readonly src?: string;
  /** Letters in place of the initials; three at most. */
  readonly letters?: string;
}

// A picture that can't be loaded gives way to the letters below it, until another one comes.
const handleError = ({currentTarget}: Event): void => (currentTarget as Element).classList.add('broken');
const handleLoad = ({currentTarget}: Event): void => (currentTarget as Element).classList.remove('broken');

/** A small round picture, or initials: decoration beside a name that is text. */
export function avatarView({name, src, letters}: AvatarPicture): TemplateResult {
  const safe = safeUrl(src, {kind: 'image'});
  return html`<span class="avatar" part="avatar" aria-hidden="true"
    >${letters?.slice(0, 3) ?? initials(name)}${
      safe
        ? html`<img class="picture" src=${safe} alt="" loading="lazy" @error=${handleError} @load=${handleLoad} />`
        : nothing
    }</span
  >`;
}

/** The style rules of `avatarView`. */
export const avatarStyles = css`
  .avatar {
    position: relative;
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2rem;
    block-size: 2rem;
    overflow: hidden;
    border-radius: var(--widget-radius-full);
    background: var(--widget-primary-3);
    color: var(--widget-primary-11);
    font-size: 0.6875rem;
    font-weight: var(--widget-font-weight-bold);
  }
  .picture {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .picture.broken {
    visibility: hidden;
  }
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid CanvasText;
    }
  }
`;
