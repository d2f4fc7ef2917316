import {property} from '../../core/decorators.js';
import {widget} from '../../core/define.js';
import {json, Malformed} from '../../core/properties.js';
import type {Provider, SourceKind} from '../../data/types.js';
import {parseCrud} from '../fetch/crud.js';
import type {Operations} from '../fetch/settings.js';
import {HttpProviderElement} from '../http-provider-element.js';
import {JsonApiTransport} from './json-api-transport.js';
import {PAGINGS, type JsonApiSettings, type Paging} from './settings.js';

const REQUESTS: readonly SourceKind[] = ['interface', 'resource', 'form', 'action'];

/**
 * Connects the widgets inside it to a server of JSON:API, such as AshJsonApi: filters, sorts, pages, included relations
 * and sparse fields in its words, records flattened for widgets, changes as documents, errors by their pointers.
 *
 * @summary Data, forms and actions of a server of JSON:API.
 * @slot - The widgets that it serves.
 * @event {CustomEvent<{error: DataError}>} auth-required - The server wants somebody to sign in, and no refresh of the token helped; does not bubble.
 *
 * @example
 * <json-api-provider base-url="/api/json" dialect="ash">
 *   <table-widget caption="Posts" data-source="resource:posts?sort=-published_at&load=author"></table-widget>
 * </json-api-provider>
 */
@widget('json-api-provider')
export class JsonApiProvider extends HttpProviderElement<JsonApiSettings> {
  static override readonly kinds = REQUESTS;

  /** The address below which the server answers, relative to the page; `/` by default. */
  @property({attribute: 'base-url'}) baseUrl?: string;

  /** What the server has beyond the standard: `ash` for the operators and pages of AshJsonApi; `plain` by default, which filters by equality alone. */
  @property() dialect?: 'plain' | 'ash';

  /** How the server pages: `number` (`page[number]`, `page[size]`), `offset` (`page[offset]`, `page[limit]`), `cursor` (`page[size]` and the link to the next page) or `keyset` (the same with `page[limit]`); `number` by default, with `dialect="ash"` `offset`. */
  @property() paging?: Paging;

  /** Names of records by their collections, such as `posts:post`, for `form:create_post`, `form:update_post(1)` and `action:delete_post(1)`; the collection's own name by default. */
  @property() crud?: string;

  /** A JSON object of the types of records by their collections, where they are called otherwise; what answers show, else the collection's name by default. */
  @property(json) types?: Readonly<Record<string, string>>;

  /** The address of an OpenAPI document of the same server, which tells forms their fields and rules; none by default. */
  @property() schema?: string;

  /** Overrides by name, as those of `<fetch-provider>`; none by default. */
  @property({attribute: false}) operations?: Operations;

  protected override get address(): string {
    return this.settings.base;
  }

  protected override readSettings(): JsonApiSettings {
    const common = this.commonSettings;
    const {dialect, paging, schema, operations, types} = this;
    const base = this.addressOf(this.baseUrl || '/');
    const page = this.environment.location;
    const isAsh = dialect === 'ash';
    const problem = common.problem ?? this.#problem(base);
    return {
      ...common,
      base,
      crud: parseCrud(this.crud).crud,
      operations: isTable(operations) ? operations : {},
      dialect: isAsh ? 'ash' : 'plain',
      paging: PAGINGS.find((one) => one === paging) ?? (isAsh ? 'offset' : 'number'),
      types: isTable(types) ? types : {},
      ...(schema && URL.canParse(schema, page) && {schema: new URL(schema, page).href}),
      ...(problem !== undefined && {problem}),
    };
  }

  protected override get words(): Readonly<Record<string, readonly string[]>> {
    return {dialect: ['plain', 'ash'], paging: PAGINGS};
  }

  protected override createProvider(): Provider {
    return new JsonApiTransport({
      environment: this.environment,
      credentials: this.credentialsStore,
      settings: () => this.settings,
      onChange: (listener) => this.onChange(listener),
    });
  }

  #problem(base: string): string | undefined {
    const types: unknown = this.types;
    if (!base) return this.problemOf('base-url', 'it is no address of a web server.');
    if (types instanceof Malformed) return this.problemOf('types', types.reason);
    if (types && !isTable(types)) return this.problemOf('types', 'they must be a JSON object.');
    if (this.schema && !URL.canParse(this.schema, this.environment.location))
      return this.problemOf('schema', 'it is no address.');
    const {bad} = parseCrud(this.crud);
    return bad.length > 0 ? this.problemOf('crud', `"${bad[0]?.slice(0, 60)}" is not like posts:post.`) : undefined;
  }
}

// A function, since elements on the page are upgraded while the class above is defined, before a constant here is.
function isTable(value: unknown): value is Readonly<Record<string, never>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Malformed);
}

declare global {
  interface HTMLElementTagNameMap {
    'json-api-provider': JsonApiProvider;
  }
}
