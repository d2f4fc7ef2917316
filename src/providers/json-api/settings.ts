import type {FetchSettings} from '../fetch/settings.js';

/** How a server pages: `page[number]` and `page[size]`, `page[offset]` and `page[limit]`, or after a record or a link. */
export const PAGINGS = ['number', 'offset', 'cursor', 'keyset'] as const;
export type Paging = (typeof PAGINGS)[number];

/** What a `<json-api-provider>` is told. */
export interface JsonApiSettings extends FetchSettings {
  readonly paging: Paging;
  /** `ash`: the server has the operators and pages of AshJsonApi; `plain`: equality alone. */
  readonly dialect: 'plain' | 'ash';
  /** The type of the records of a collection, where it is called otherwise. */
  readonly types: Readonly<Record<string, string>>;
  /** Where the server's OpenAPI document is, absolute; undefined for none. */
  readonly schema?: string;
}
