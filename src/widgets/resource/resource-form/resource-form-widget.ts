import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {element, piece, type Markup} from '../markup/markup.js';
import {fieldsMarkup, formSource} from '../markup/modal-markup.js';
import {say, type PageOptions} from '../markup/page-options.js';
import type {ReadyResource} from '../metadata/ready-resource.js';
import {ResourceElement} from '../resource-element.js';
import {EventGate} from '../session/event-gate.js';
import type {FormHandler, HandlerOf, RouteParams} from '../session/handlers.js';
import type {ContextHost} from '../session/resource-context.js';

/**
 * The form of a resource, laid out as its metadata says: it makes a record, or changes the one of `record-id`.
 *
 * @summary The form of a resource.
 * @event {CustomEvent<EventDetail>} validate - What is filled in is about to be checked by the server; cancelable.
 * @event {CustomEvent<EventDetail>} save - The form is right and is about to be sent; cancelable.
 * @event {CustomEvent<EventDetail>} switch-section - Another tab is chosen; cancelable.
 * @slot form - In place of the fields; a `<template>` or an element.
 *
 * @example Dumb
 * ```html
 * <resource-form-widget resource="desks" items='[{"id": 1, "name": "Linden desk", "price": 489}]'></resource-form-widget>
 * ```
 * @example Connected
 * ```html
 * <resource-form-widget resource="products" record-id="42"></resource-form-widget>
 * ```
 */
@widget('resource-form-widget')
export class ResourceFormWidget extends ResourceElement {
  /** The key of the record that is changed; none by default, which makes a new one. */
  @property() recordId?: string;

  /** Hooks of the form: an object, or a class; none by default. */
  @property({attribute: false}) editHandler?: HandlerOf<FormHandler>;

  constructor() {
    super();
    const gate = new EventGate(this.session.acts);
    this.addEventListener('tab-change', (event) => gate.switchSection(event, 'form'));
  }

  override get params(): RouteParams {
    const {recordId: id} = this;
    return {route: id === undefined ? 'new' : 'edit', id, query: {}};
  }

  protected override get openForm(): ContextHost['form'] {
    return this.page?.querySelector<HTMLElement & NonNullable<ContextHost['form']>>('form-widget') ?? undefined;
  }

  // Chromium lets no event out whose button stands in here, too.
  protected override drawn(page: HTMLElement): void {
    page.addEventListener('submit', this.#handleSubmit);
    void this.session.acts.hook('form', 'onUpdate', [this.params], () => undefined);
  }

  readonly #handleSubmit = (event: Event): void => {
    if (event.defaultPrevented) return;
    const detail = {action: this.params.route, values: this.openForm?.values ?? {}};
    if (!this.session.acts.ask('save', 'form', detail)) event.preventDefault();
  };

  protected override markup(ready: ReadyResource, options: PageOptions): readonly Markup[] {
    const {recordId: id} = this;
    const key = id !== undefined && /^(?:0|[1-9]\d{0,14})$/.test(id) ? id : JSON.stringify(id ?? '');
    const source = formSource(ready, id === undefined ? 'new' : 'edit')?.replace(`{${ready.key}}`, key);
    const fields = piece('form', element('stack-widget', {gap: 4}, fieldsMarkup(ready, options)));
    const save = element('button-widget', {
      ...{slot: 'actions', type: 'submit', color: 'primary', label: say(options, 'save')},
    });
    const reset = id === undefined;
    return [
      element('form-widget', {label: ready.itemLabel, 'data-source': source, 'reset-on-success': reset}, [
        fields,
        save,
      ]),
    ];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'resource-form-widget': ResourceFormWidget;
  }
}
