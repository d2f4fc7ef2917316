import {html, type TemplateResult} from 'lit';

/** A real heading of that level; six templates, because a tag name in a template is code and never a value. */
export function heading(level: number, text: unknown): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 class="heading" part="heading">${text}</h1>`;
    case 3:
      return html`<h3 class="heading" part="heading">${text}</h3>`;
    case 4:
      return html`<h4 class="heading" part="heading">${text}</h4>`;
    case 5:
      return html`<h5 class="heading" part="heading">${text}</h5>`;
    case 6:
      return html`<h6 class="heading" part="heading">${text}</h6>`;
    default:
      return html`<h2 class="heading" part="heading">${text}</h2>`;
  }
}
