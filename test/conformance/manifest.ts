/** One documented thing of an element. */
export interface Documented {
  readonly name: string;
  readonly description?: string;
  readonly inheritedFrom?: {name: string};
  readonly type?: {text: string};
  readonly fieldName?: string;
}

/** One element of the manifest. */
export interface ElementEntry {
  readonly tagName: string;
  readonly name: string;
  readonly summary?: string;
  readonly attributes?: readonly Documented[];
  readonly events?: readonly Documented[];
  readonly slots?: readonly Documented[];
  readonly cssParts?: readonly Documented[];
  readonly members?: readonly (Documented & {kind: string; privacy?: string; attribute?: string})[];
}

interface Manifest {
  readonly modules: readonly {declarations?: readonly Partial<ElementEntry>[]}[];
}

/** Every element of the manifest, in the order of their tags. */
export async function elementEntries(): Promise<readonly ElementEntry[]> {
  const response = await fetch('/custom-elements.json');
  const manifest = (await response.json()) as Manifest;
  return manifest.modules
    .flatMap(({declarations}) => declarations ?? [])
    .filter((declaration): declaration is ElementEntry => declaration.tagName !== undefined)
    .sort((one, other) => one.tagName.localeCompare(other.tagName));
}

/** The widgets that a run is limited to by `WIDGETS=list,stat`; empty for all. */
const only = (document.documentElement.dataset['only'] ?? '').split(',').filter(Boolean);

/** What is said of all widgets together holds for a whole run alone. */
export const inWholeRun = only.length === 0 ? it : it.skip;

/** Every widget, which leaves the providers out, or those that the run is limited to. */
export const widgetEntries = async (): Promise<readonly ElementEntry[]> =>
  (await elementEntries()).filter(
    ({tagName}) => tagName.endsWith('-widget') && (!only.length || only.includes(tagName.replace(/-widget$/, ''))),
  );
