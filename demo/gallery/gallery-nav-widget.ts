import {css, defineWidget, html, WidgetElement} from 'total-widgets';
import {pageOf, sections} from './sections.js';

const base = import.meta.env.BASE_URL;

const starts = [
  {label: 'Start', path: `${base}index.html`},
  {label: 'Find a widget', path: `${base}find.html`},
  {label: 'Icons', path: `${base}icons.html`},
];

const providers = ['fetch', 'openapi', 'json-api', 'graphql', 'phoenix', 'sse', 'websocket', 'function'].map(
  (name) => `${name}-provider`,
);

const scenes = [
  {label: 'Live dashboard', path: `${base}scenes/dashboard.html`},
  {label: 'Real-time metrics', path: `${base}scenes/real-time.html`},
  {label: "A customer's page", path: `${base}scenes/pipelines.html`},
  {label: 'Admin, prototype', path: `${base}scenes/admin-prototype.html#/admin`},
  {label: 'Admin, connected', path: `${base}scenes/admin.html#/admin`},
  {label: 'A stream under load', path: `${base}scenes/stress.html`},
  {label: 'Day 1 and day 30', path: `${base}scenes/two-modes.html`},
  {label: 'Users, prototype', path: `${base}scenes/users-prototype.html`},
  {label: 'Users, connected', path: `${base}scenes/users.html`},
  {label: 'Products, prototype', path: `${base}scenes/products-prototype.html`},
  {label: 'Products, connected', path: `${base}scenes/products.html`},
  {label: 'One filter group', path: `${base}scenes/filter-group.html`},
  {label: 'Products, in one tag', path: `${base}scenes/resource.html`},
  {label: 'Products in one tag, prototype', path: `${base}scenes/resource-prototype.html`},
  {label: 'User card', path: `${base}scenes/user-card.html`},
  {label: 'Employee form', path: `${base}scenes/employee.html`},
  {label: 'Posts', path: `${base}scenes/posts.html`},
  {label: 'Dynamic form', path: `${base}scenes/dynamic-form.html`},
  {label: 'Feedback and overlays', path: `${base}scenes/feedback.html`},
];

const isHere = (path: string): boolean => {
  const {pathname, search} = new URL(path, location.href);
  const here = location.pathname.endsWith('/') ? `${location.pathname}index.html` : location.pathname;
  return pathname === here && (search === '' || search === location.search);
};

const link = (label: string, path: string) =>
  html`<li><a href=${path} aria-current=${isHere(path) ? 'page' : 'false'}>${label}</a></li>`;

/** The gallery's own navigation. It is a widget written outside the library, as any author would write one. */
class GalleryNavWidget extends WidgetElement {
  static override styles = css`
    :host {
      display: block;
      font-size: var(--widget-font-size-base);
    }
    .brand {
      display: flex;
      align-items: center;
      gap: 10px;
      padding: 2px 10px 14px;
      color: var(--widget-text);
      font-weight: var(--widget-font-weight-bold);
      text-decoration: none;
    }
    .mark {
      inline-size: 22px;
      block-size: 22px;
      border-radius: 6px;
      background: linear-gradient(135deg, var(--widget-series-1), var(--widget-series-2));
    }
    h2 {
      margin: 14px 10px 4px;
      color: var(--widget-text-3);
      font-size: var(--widget-font-size-xs);
      font-weight: var(--widget-font-weight-normal);
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    a {
      display: block;
      padding: 5px 10px;
      border-radius: var(--widget-radius-sm);
      color: var(--widget-text-2);
      text-decoration: none;
    }
    a:hover {
      background: var(--widget-neutral-3);
    }
    a[aria-current='page'] {
      background: var(--widget-primary-3);
      color: var(--widget-primary-11);
    }
    @media (pointer: coarse) {
      li a {
        padding-block: 11px;
      }
    }
  `;

  override render() {
    return html`<nav aria-label="Gallery">
      <a class="brand" href="${base}index.html"><span class="mark"></span>Total Widgets</a>
      <ul>
        ${starts.map(({label, path}) => link(label, path))}
      </ul>
      <h2>Scenes</h2>
      <ul>
        ${scenes.map(({label, path}) => link(label, path))}
      </ul>
      <h2>Providers</h2>
      <ul>
        ${providers.map((tag) => link(tag, pageOf(tag)))}
      </ul>
      ${sections.map(
        ({name, tags}) =>
          html`<h2>${name}</h2>
            <ul>
              ${tags.map((tag) => link(tag.replace(/-widget$/, ''), pageOf(tag)))}
            </ul>`,
      )}
    </nav>`;
  }
}

defineWidget('gallery-nav-widget', GalleryNavWidget);
