import {property} from '../../../core/decorators.js';
import {widget} from '../../../core/define.js';
import {RoutedResource} from '../routed-resource.js';
import {ROUTERS, type RouterMode} from '../session/routes.js';

/**
 * A whole app for one resource in one tag: its list with filters, pages and selection, its form and its details in modals,
 * each with an address. What the resource is, its provider says, over that JSON, over that `<field-widget>` children. All
 * is made of plain widgets, each of which can be replaced by writing it, and written out as markup to go on with.
 *
 * @summary A CRUD app in one tag.
 *
 * @example Dumb: the records are in the attributes, and are changed in memory.
 * ```html
 * <resource-widget resource="desks" items='[{"id": 1, "name": "Linden desk", "price": 489}]'></resource-widget>
 * ```
 * @example Connected: the provider around says what products are.
 * ```html
 * <fetch-provider base-url="/api" events="/api/events"><resource-widget resource="products"></resource-widget></fetch-provider>
 * ```
 * @example What the provider does not know is said by children.
 * ```html
 * <resource-widget resource="products"><field-widget name="price" format="currency" required></field-widget></resource-widget>
 * ```
 */
@widget('resource-widget')
export class ResourceWidget extends RoutedResource {
  /** Where the route stands: in the fragment (`hash`, `#/products/5/edit`), in the path, or nowhere (`none`); `hash` by default. */
  @property({values: ROUTERS}) router?: RouterMode;

  /** The path that the routes stand below, such as `/admin/products`; the resource's name by default. */
  @property() base?: string;

  protected override get routerMode(): RouterMode {
    return this.router ?? 'hash';
  }

  protected override get routerBase(): string {
    const {base, ready} = this;
    const path = base ?? ready?.name ?? '';
    return path.startsWith('/') ? path : `/${path}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'resource-widget': ResourceWidget;
  }
}
