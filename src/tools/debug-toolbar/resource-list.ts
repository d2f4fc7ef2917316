import {html, nothing, type TemplateResult} from 'lit';
import {widgetsOfPage} from '../all-widgets.js';
import {Highlight} from './highlight.js';
import type {Panel, PanelHost} from './panel.js';

/** How many of the last events of a resource are listed. */
const EVENTS = 8;
const LISTS = 'table-widget, card-list-widget, calendar-widget';

/** An event of a resource, as it notes it. */
interface Happened {
  readonly name: string;
  readonly part: string;
  readonly at: number;
  readonly took?: number;
  readonly outcome: string;
}

/** What of a resource's element can be looked at. */
interface Resource extends HTMLElement {
  readonly ready?: {readonly name: string; readonly layouts: readonly {readonly kind: string}[]};
  readonly params: {readonly route: string; readonly id?: string | undefined};
  readonly state: Readonly<Record<string, unknown>>;
  readonly events: readonly Happened[];
}

type List = HTMLElement & {
  readonly paging?: {readonly total: number; readonly page?: number; readonly pages: number};
  readonly selection?: readonly string[];
};

const isResource = (element: HTMLElement): element is Resource =>
  'ready' in element && 'params' in element && 'events' in element;

/** The resources of a page, in its order. */
export const resourcesOf = (root: Document | Element = document): readonly Resource[] =>
  [...widgetsOfPage(root)].filter((widget) => isResource(widget));

/** State of hooks as text; what JSON can't hold is named by its kind. */
function stateText(state: unknown): string {
  const known = new Set<unknown>();
  const text = JSON.stringify(state, (_key, value: unknown) => {
    if (typeof value === 'function' || typeof value === 'bigint') return typeof value;
    if (typeof value !== 'object' || value === null) return value;
    if (known.has(value)) return '…';
    known.add(value);
    return value;
  });
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}

/** What is said of a resource: terms and texts. */
export function factsOfResource(resource: Resource): readonly (readonly [term: string, text: string])[] {
  const {ready, params, state, shadowRoot: root} = resource;
  const list = [...(root?.querySelectorAll<List>(LISTS) ?? [])].find((one) => one.checkVisibility());
  const tabs = root?.querySelector<HTMLElement & {activeTab?: string}>('.page > * > tabs-widget');
  const bar = root?.querySelector<HTMLElement & {conditions?: readonly unknown[]}>('filter-bar-widget');
  const {paging, selection = []} = list ?? {};
  const facts: readonly (readonly [term: string, text: string])[] = [
    ['Route', [params.route, params.id].filter(Boolean).join(' ')],
    ['Layout', tabs?.activeTab ?? ready?.layouts[0]?.kind ?? ''],
    ['Filters', bar?.conditions?.length ? JSON.stringify(bar.conditions) : 'none'],
    ['Selection', selection.length > 0 ? selection.join(', ') : 'none'],
    ['Records', paging ? `${paging.total}, page ${paging.page ?? 1} of ${paging.pages}` : ''],
    ['Hooks', stateText(state)],
  ];
  return facts.filter(([, text]) => text !== '');
}

const eventText = ({name, part, outcome, took}: Happened): string =>
  `${name} in ${part}: ${outcome}${took === undefined ? '' : `, ${took} ms`}`;

/** What goes on in each resource of the page: where it stands, what is asked of it, and its last events with their times. */
export class ResourceList implements Panel {
  readonly #host: PanelHost;
  readonly #highlight = new Highlight();

  constructor(host: PanelHost) {
    this.#host = host;
  }

  render(): TemplateResult {
    const resources = resourcesOf();
    if (resources.length === 0) return html`<p class="note">There is no resource on this page.</p>`;
    return html`<div class="scroll">${resources.map((resource) => this.#renderOne(resource))}</div>`;
  }

  close(): void {
    this.#highlight.stop();
  }

  #renderOne(resource: Resource): TemplateResult {
    const {ready, localName, events} = resource;
    const show = (): void => {
      this.#highlight.show(resource as never, this.#host.root);
      this.#host.redraw();
    };
    return html`<details class="resource" part="resource" open>
      <summary>${ready?.name ?? 'not known yet'} <code>${localName}</code></summary>
      <button type="button" part="control" @click=${show}>Show where it is</button>
      <dl class="facts">
        ${factsOfResource(resource).map(
          ([term, text]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${text}</dd>
            </div>`,
        )}
      </dl>
      ${
        events.length === 0
          ? nothing
          : html`<ol class="events" aria-label="Events, newest first">
              ${events.slice(0, EVENTS).map((event) => html`<li>${eventText(event)} <small>at ${event.at} ms</small></li>`)}
            </ol>`
      }
    </details>`;
  }
}
