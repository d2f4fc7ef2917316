import {describedMetadata} from '../metadata/described-metadata.js';
import {inferFields} from '../metadata/infer-fields.js';
import {mergeMetadata} from '../metadata/merge-metadata.js';
import {readMetadata} from '../metadata/read-metadata.js';
import {readyResource, type ReadyResource} from '../metadata/ready-resource.js';
import type {ResourceMetadata} from '../metadata/resource-metadata.js';
import {indexMarkup} from './index-markup.js';
import type {Markup} from './markup.js';
import {modalsMarkup} from './modal-markup.js';
import {routesOf, type PageOptions} from './page-options.js';
import {writeMarkup} from './write-markup.js';

export {describedMetadata, mergeMetadata};

/** How a page is written out. */
export interface EjectOptions {
  /** The language of its words; English by default. */
  readonly language?: string;
  /** The routes that are offered; all by default. */
  readonly only?: readonly string[];
  /** The routes that are not offered; none by default. */
  readonly except?: readonly string[];
  /** Level of its heading; 1 by default. */
  readonly headingLevel?: number;
}

/** The page of a resource as plain widgets, which run by themselves: no resource widget is among them. */
export const pageMarkup = (ready: ReadyResource, options: PageOptions): readonly Markup[] => {
  const plain = {...options, isWired: false};
  return [indexMarkup(ready, plain), ...modalsMarkup(ready, plain)];
};

/**
 * Writes the page of a resource as HTML of plain widgets, as `<resource-widget>` draws it: the same list, filters, form
 * and details, to be owned and changed by hand. Works without a document. What in the metadata can't be used is left out.
 */
export function ejectResource(given: ResourceMetadata, options: EjectOptions = {}): string {
  const {metadata} = readMetadata(given);
  const {items} = metadata;
  const known = items ? mergeMetadata({fields: inferFields(items)}, metadata) : metadata;
  const {language = 'en', only, except, headingLevel} = options;
  const page: PageOptions = {
    ...{routes: routesOf(only, except), isWired: false, language},
    ...(headingLevel !== undefined && {headingLevel}),
    ...(items && {items}),
  };
  return writeMarkup(pageMarkup(readyResource(known, language), page));
}
