import type {FetchSettings} from '../fetch/settings.js';

/** What an `<openapi-provider>` is told; an empty `base` leaves the servers to the document. */
export interface OpenApiSettings extends FetchSettings {
  /** Where the document is, absolute. */
  readonly src: string;
}
