import type {JsonRecord} from '../../../data/types.js';

/** What a widget of a dashboard is drawn from. */
export interface DashboardInput {
  /** The records of its pipeline, the oldest first, 100 at most; none without a pipeline. */
  readonly records: readonly JsonRecord[];
  /** Its `config`; an empty object without one. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Its heading, which names bodies that have no name of their own. */
  readonly title: string;
  /** The height of its body in px, as its place on the grid says. */
  readonly height: number;
  /** The language of the page, such as `en`. */
  readonly language: string;
}

/** How widgets of one type are drawn on a dashboard. */
export interface DashboardType {
  /** The tag of the element that is the body. */
  readonly tag: string;
  /** Loads the element's module when a widget first needs it; nothing by default: then the page has to have it. */
  readonly load?: () => Promise<unknown>;
  /** The properties that the element is given, from the same records that feed every other type. What it throws is shown in that widget alone. */
  readonly transform: (input: DashboardInput) => Readonly<Record<string, unknown>>;
  /** Called before the properties are given where only new records have come, so that they can be shown without motion; nothing by default. */
  readonly quiet?: (element: HTMLElement, properties: Readonly<Record<string, unknown>>) => void;
  /** The columns and rows of a new one; 6 by 5 by default. */
  readonly size?: {readonly w: number; readonly h: number};
  /** What it is called where types are chosen; its name in plain words by default. */
  readonly label?: string;
  /** The names in `config` that can be set in edit mode, such as `x`, `y`, `field`, `fields`, `label`, `format`, `aggregate` or `text`; `fields` by default. */
  readonly settings?: readonly string[];
  /** Whether the body reaches to the edges of its panel; false by default. */
  readonly flush?: boolean;
}

const types = new Map<string, DashboardType>();
const listeners = new Set<() => void>();

/** Adds a type of widget for dashboards, or replaces one; those on the page that wait for it are drawn at once. */
export function registerDashboardType(name: string, type: DashboardType): void {
  types.set(name, type);
  for (const listener of [...listeners]) listener();
}

/** How widgets of a type are drawn; undefined for an unknown one. */
export const dashboardType = (name: string): DashboardType | undefined => types.get(name);

/** The names of all types. */
export const dashboardTypes = (): readonly string[] => [...types.keys()];

/** Adds a type unless the page has one of that name. */
export function offerDashboardType(name: string, type: DashboardType): void {
  if (!types.has(name)) registerDashboardType(name, type);
}

/** Calls the listener when a type is added; returns a function that stops it. */
export function onDashboardTypes(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
