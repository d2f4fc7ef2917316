import {html, type TemplateResult} from 'lit';
import {eventText, routeText, stateText} from './debug-lines.js';
import type {RouteParams} from './handlers.js';
import type {LoggedEvent} from './resource-acts.js';

/** What is going on in a resource, for who makes it: the route, the state of its hooks, and its events, newest first. */
export function devPanel(
  params: RouteParams,
  state: Readonly<Record<string, unknown>>,
  log: readonly LoggedEvent[],
): TemplateResult {
  return html`<details class="dev" part="dev" open>
    <summary>${routeText(params)}</summary>
    <pre class="state">${stateText(state)}</pre>
    <ol class="events">
      ${log.map((event) => html`<li value=${event.at}>${eventText(event)}</li>`)}
    </ol>
  </details>`;
}
