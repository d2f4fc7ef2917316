/** What a source is, with no holes left, and the JSON that it and every answer is made of. */

/** Any value JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | {readonly [key: string]: Json};

/** One row or record: a plain object. */
export type JsonRecord = {readonly [key: string]: Json};

/** Ordered query pairs; the values are text. */
export type Query = readonly (readonly [key: string, value: string])[];

/** What to read, with no holes left: what the client and the providers see. */
export type Source =
  | {
      readonly kind: 'interface' | 'form' | 'action';
      readonly name: string;
      readonly args: readonly Json[] | Readonly<Record<string, Json>>;
      readonly query: Query;
      readonly selection?: string;
    }
  | {readonly kind: 'resource'; readonly name: string; readonly key?: string; readonly query: Query}
  | {readonly kind: 'stream' | 'subscribe'; readonly topics: readonly string[]; readonly query: Query}
  | {readonly kind: 'sse' | 'ws'; readonly href: string; readonly topics: readonly string[]}
  | {readonly kind: 'url'; readonly href: string; readonly pointer?: string}
  | {readonly kind: 'value'; readonly value: unknown};

export type SourceKind = Source['kind'];
