import {html, nothing, type TemplateResult} from 'lit';

/** What leads to a page. */
export interface PageControl {
  readonly page: number;
  readonly name: string;
  readonly kind: 'page' | 'step';
  readonly content: unknown;
  readonly isCurrent?: boolean;
  readonly isOff?: boolean;
  /** Its address; a button where it has none. */
  readonly href: string | undefined;
  readonly onClick: (event: MouseEvent) => void;
}

/** A button that turns to a page, or with an address a link. */
export function pageControl({name, kind, content, isCurrent, isOff, href, onClick}: PageControl): TemplateResult {
  const current = isCurrent ? 'page' : nothing;
  const off = isOff ? 'true' : nothing;
  if (href !== undefined)
    return html`<a
      class=${kind}
      part=${kind}
      href=${isOff ? nothing : href}
      role=${isOff ? 'link' : nothing}
      aria-label=${name}
      aria-current=${current}
      aria-disabled=${off}
      @click=${onClick}
      >${content}</a
    >`;
  return html`<button
    class=${kind}
    part=${kind}
    type="button"
    aria-label=${name}
    aria-current=${current}
    aria-disabled=${off}
    @click=${onClick}
  >
    ${content}
  </button>`;
}
