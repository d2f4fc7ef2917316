import type {WordKey, WordParams} from '../../../core/words.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/base.js';
import type {Pagination} from '../metadata/resource-metadata.js';
import '../../../core/words/en/resource.js';

export const ROUTES = ['index', 'new', 'edit', 'show', 'show-edit', 'delete'] as const;
/** What can be done with a resource: each is a route, but for `delete`, which is an act on the list. */
export type RouteName = (typeof ROUTES)[number];

/** How the page of a resource is made. */
export interface PageOptions {
  /** What is offered; what is not leaves no button behind. */
  readonly routes: ReadonlySet<RouteName>;
  /** Whether a resource widget runs it, which is told of each act by name; else it runs by itself. */
  readonly isWired: boolean;
  readonly language: string;
  /** Level of the heading of the list; 1 by default. */
  readonly headingLevel?: number;
  /** The way to show the list at first; the first there is by default. */
  readonly layout?: string;
  /** How the list goes on where it is long; as the metadata says by default. */
  readonly pagination?: Pagination;
  /** Where a record of another resource is shown, with a hole for its key; undefined where nothing shows it. */
  readonly linkTo?: (resource: string, hole: string) => string | undefined;
  /** The records of a page without a server. */
  readonly items?: readonly object[];
}

/** The routes that `only` and `except` leave. */
export function routesOf(only: readonly string[] | undefined, except: readonly string[] = []): ReadonlySet<RouteName> {
  return new Set(ROUTES.filter((route) => (only?.includes(route) ?? true) && !except.includes(route)));
}

/** A word in the language of the page. */
export const say = ({language}: PageOptions, key: WordKey, params?: WordParams): string => word(language, key, params);
