import {property} from '../../core/decorators.js';
import {widget} from '../../core/define.js';
import type {Provider, SourceKind} from '../../data/types.js';
import {upload} from '../fetch/upload.js';
import {HttpProviderElement} from '../http-provider-element.js';
import {OpenApiTransport} from './openapi-transport.js';
import type {OpenApiSettings} from './settings.js';

const REQUESTS: readonly SourceKind[] = ['interface', 'resource', 'form', 'action'];

/**
 * Connects the widgets inside it to a server by its OpenAPI document: functions, forms and actions are its operations
 * by their ids, resources its collections by their paths, and its schemas give forms their fields and rules.
 *
 * @summary Data, forms and actions by an OpenAPI document.
 * @slot - The widgets that it serves.
 * @event {CustomEvent<{error: DataError}>} auth-required - The server wants somebody to sign in, and no refresh of the token helped; does not bubble.
 *
 * @example
 * <openapi-provider src="/openapi.json">
 *   <table-widget caption="Users" data-source="resource:users"></table-widget>
 * </openapi-provider>
 */
@widget('openapi-provider')
export class OpenapiProvider extends HttpProviderElement<OpenApiSettings> {
  static override readonly kinds = REQUESTS;

  /** The address of the document, OpenAPI 3.0 or 3.1 as JSON or YAML, relative to the page; required. */
  @property() src?: string;

  /** The server's address in place of those in the document; the document's first by default. Only its origin, else the document's own, may see the token and the headers. */
  @property({attribute: 'base-url'}) baseUrl?: string;

  protected override get address(): string {
    const {base, src} = this.settings;
    return base || src;
  }

  protected override readSettings(): OpenApiSettings {
    const common = this.commonSettings;
    const page = this.environment.location;
    const url = this.src && URL.canParse(this.src, page) ? new URL(this.src, page) : undefined;
    const src = url && /^https?:$/.test(url.protocol) ? url.href.replace(/#.*$/, '') : '';
    const base = this.baseUrl ? this.addressOf(this.baseUrl) : '';
    const reason = 'it is no address of a web server.';
    const problem =
      common.problem ??
      (src ? undefined : this.problemOf('src', this.src ? reason : 'the address of the document is missing.')) ??
      (this.baseUrl && !base ? this.problemOf('base-url', reason) : undefined);
    return {...common, src, base, ...(problem !== undefined && {problem})};
  }

  protected override createProvider(): Provider {
    return new OpenApiTransport({
      environment: this.environment,
      credentials: this.credentialsStore,
      settings: () => this.settings,
      onChange: (listener) => this.onChange(listener),
      upload,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'openapi-provider': OpenapiProvider;
  }
}
