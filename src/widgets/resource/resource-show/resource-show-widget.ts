import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {EventGate} from '../session/event-gate.js';
import type {HandlerOf, RouteParams, ShowHandler} from '../session/handlers.js';
import type {Markup} from '../markup/markup.js';
import {recordMarkup} from '../markup/modal-markup.js';
import type {PageOptions} from '../markup/page-options.js';
import type {ReadyResource} from '../metadata/ready-resource.js';
import {ResourceElement} from '../resource-element.js';

/**
 * The details of one record of a resource, laid out as its metadata says.
 *
 * @summary The details of a record.
 * @event {CustomEvent<EventDetail>} switch-section - Another tab is chosen; cancelable.
 * @slot show - In place of the details; a `<template>` or an element.
 *
 * @example Dumb
 * ```html
 * <resource-show-widget resource="desks" record-id="1" items='[{"id": 1, "name": "Linden desk", "price": 489}]'></resource-show-widget>
 * ```
 * @example Connected
 * ```html
 * <resource-show-widget resource="products" record-id="42"></resource-show-widget>
 * ```
 */
@widget('resource-show-widget')
export class ResourceShowWidget extends ResourceElement {
  /** The key of the record; the only one there is by default, else nothing is shown. */
  @property() recordId?: string;

  /** Hooks of the details: an object, or a class; none by default. */
  @property({attribute: false}) showHandler?: HandlerOf<ShowHandler>;

  constructor() {
    super();
    const gate = new EventGate(this.session.acts);
    this.addEventListener('tab-change', (event) => gate.switchSection(event, 'show'));
  }

  protected override drawn(): void {
    const id = this.recordId ?? onlyKey(this.records, this.ready?.key ?? 'id');
    const params: RouteParams = {...this.params, route: 'show', id};
    void this.session.acts.hook('show', 'onUpdate', [params], () => undefined);
  }

  protected override markup(ready: ReadyResource, options: PageOptions): readonly Markup[] {
    const id = this.recordId ?? onlyKey(this.records, ready.key);
    if (id === undefined) return [];
    const markup = recordMarkup(ready, options);
    const {'data-source': source} = markup.attributes;
    const filled = String(source).replace(`{${ready.key}}`, JSON.stringify(id));
    return [{...markup, attributes: {...markup.attributes, 'data-source': filled}}];
  }
}

/** The key of a list's only record. */
export function onlyKey(records: readonly object[] | undefined, key: string): string | undefined {
  const [record, ...others] = (records ?? []) as readonly Readonly<Record<string, unknown>>[];
  const value = others.length === 0 ? record?.[key] : undefined;
  return value === undefined ? undefined : String(value);
}

declare global {
  interface HTMLElementTagNameMap {
    'resource-show-widget': ResourceShowWidget;
  }
}
