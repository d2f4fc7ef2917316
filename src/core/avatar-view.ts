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
  /** A drawing in place of letters; by default there is none, and a name without letters leaves the ground empty. */
  readonly drawing?: unknown;
}

// A picture that can't be loaded gives way to the letters below it, until another one comes; one that is there hides
// them, since it may have holes.
const tell = ({currentTarget, type}: Event): void => {
  const {classList} = currentTarget as Element;
  classList.toggle('broken', type === 'error');
  classList.toggle('loaded', type === 'load');
};

/** A small round picture, or initials: decoration beside a name that is text. */
export function avatarView({name, src, letters, drawing}: AvatarPicture): TemplateResult {
  const safe = safeUrl(src, {kind: 'image'});
  return html`<span class="avatar" part="avatar" aria-hidden="true"
    >${drawing ?? letters?.slice(0, 3) ?? initials(name)}${
      safe ? html`<img class="picture" src=${safe} alt="" loading="lazy" @error=${tell} @load=${tell} />` : nothing
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
  .avatar:has(.loaded) {
    color: transparent;
  }
  @media (forced-colors: active) {
    .avatar {
      border: 1px solid CanvasText;
    }
  }
`;
