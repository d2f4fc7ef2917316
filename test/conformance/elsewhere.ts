import {actionCompanions, actionOwn} from './own/action.js';
import {dataCompanions, dataOwn} from './own/data.js';
import {displayCompanions, displayOwn} from './own/display.js';
import {feedbackCompanions, feedbackOwn} from './own/feedback.js';
import {formCompanions, formOwn} from './own/form.js';
import {layoutCompanions, layoutOwn} from './own/layout.js';
import {mediaCompanions, mediaOwn} from './own/media.js';
import {navigationCompanions, navigationOwn} from './own/navigation.js';
import {overlayCompanions, overlayOwn} from './own/overlay.js';
import {resourceCompanions, resourceOwn} from './own/resource.js';
import {toolsCompanions, toolsOwn} from './own/tools.js';

/** A place where the effect of an attribute is asserted: a test file, and words of the test's name. */
export type Place = readonly [file: string, name: string];

/** By tag and attribute. */
export type OwnTests = Readonly<Record<string, Readonly<Record<string, Place>>>>;
export type Companions = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string | null>>>>>>;

const controller = (name: string): Place => ['src/data/controller.test.ts', name];
const plan = (name: string): Place => ['src/data/plan.test.ts', name];

/** Attributes that a picture cannot show, on whatever widget, each with where their effect is asserted instead. */
export const ELSEWHERE: Readonly<Record<string, Place>> = {
  'data-source': ['test/conformance/parity.test.ts', 'looks the same to a screen reader in both modes'],
  'data-path': controller('data-path picks'),
  'data-map': controller('data-map says what feeds what'),
  stream: controller('DS-4 stream: a keyed list that changes'),
  subscribe: controller('DS-7 subscribe: a pushed value'),
  load: controller('DS-3 resource: a list goes to the list property'),
  'refresh-interval': ['src/data/client.test.ts', 'CN-07 the smallest interval wins'],
  'refresh-on-message': ['src/data/client.test.ts', 'CN-08 refresh-on-message reads once'],
  'track-clicks': ['test/conformance/events.test.ts', 'widget-analytics, for a click that is tracked'],
  'track-impressions': ['src/core/analytics.test.ts', 'B-21 reports an impression once'],
  'analytics-metadata': ['test/conformance/events.test.ts', 'widget-analytics, for a click that is tracked'],
  'aria-label': ['test/conformance/overrides.test.ts', 'gives aria-label to the part that has the role'],
  density: ['test/conformance/density.test.ts', 'takes it for itself and what is in it'],
  announce: ['test/conformance/live-regions.test.ts', 'where summaries are asked for'],
  key: ['src/data/live-list.test.ts', 'takes the named field, a path too'],
  limit: ['src/data/live-list.test.ts', 'takes a limit of its own'],
  'filter-group': ['src/core/filter-group.test.ts', 'leaves the others the records behind it'],
  'enable-query-batching': ['src/widgets/data/table/table-live.test.ts', 'go as one request'],
  'cache-ttl': plan('F99 reads attributes and properties alike'),
  optimistic: ['src/data/mutations.test.ts', 'success keeps what was shown'],
  'when-forbidden': ['src/core/permission.test.ts', 'a button is hidden or disabled as it says'],
  affects: ['src/data/mutations.test.ts', 'the outcome'],
  refreshes: ['src/data/mutations.test.ts', 'what the author names, and nothing for'],
};

/** What single widgets assert in their own tests, because it needs an act, a moment or other elements to show. */
export const OWN_TESTS: OwnTests = {
  ...actionOwn,
  ...dataOwn,
  ...displayOwn,
  ...feedbackOwn,
  ...formOwn,
  ...layoutOwn,
  ...mediaOwn,
  ...navigationOwn,
  ...overlayOwn,
  ...resourceOwn,
  ...toolsOwn,
};

/** What an attribute needs beside it to show; null takes away what the sample has. */
export const COMPANIONS: Companions = {
  ...actionCompanions,
  ...dataCompanions,
  ...displayCompanions,
  ...feedbackCompanions,
  ...formCompanions,
  ...layoutCompanions,
  ...mediaCompanions,
  ...navigationCompanions,
  ...overlayCompanions,
  ...resourceCompanions,
  ...toolsCompanions,
};
