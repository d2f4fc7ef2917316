import {widget} from '../../../core/define.js';
import {RoutedResource} from '../routed-resource.js';

/**
 * The list of a resource: a head, filters, and the records as a table, as cards or in a calendar, with the form and the
 * details in modals above it. It is `<resource-widget>` without an address: what shows is not in the address of the page.
 *
 * @summary The list of a resource, with its modals.
 *
 * @example Dumb
 * ```html
 * <resource-index-widget resource="desks" items='[{"id": 1, "name": "Linden desk", "price": 489}]'></resource-index-widget>
 * ```
 * @example Connected
 * ```html
 * <resource-index-widget resource="products" only="index, show"></resource-index-widget>
 * ```
 */
@widget('resource-index-widget')
export class ResourceIndexWidget extends RoutedResource {}

declare global {
  interface HTMLElementTagNameMap {
    'resource-index-widget': ResourceIndexWidget;
  }
}
