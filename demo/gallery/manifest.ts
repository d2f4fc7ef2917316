import manifest from 'total-widgets/custom-elements.json';

/** One documented thing of an element. */
export interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: {readonly text: string};
  readonly inheritedFrom?: {readonly name: string};
  /** The property of an attribute. */
  readonly fieldName?: string;
}

/** What the manifest says of one element. */
export interface ElementDoc {
  readonly tagName: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly Entry[];
  readonly slots?: readonly Entry[];
  readonly events?: readonly Entry[];
  readonly cssParts?: readonly Entry[];
  readonly cssProperties?: readonly Entry[];
  readonly cssStates?: readonly Entry[];
}

/** A member of the detail of an event. */
export interface DetailMember extends Entry {
  readonly optional?: boolean;
}

interface Manifest {
  /** What the details of events hold, by the name of their type. */
  readonly details: Readonly<Record<string, readonly DetailMember[]>>;
  readonly modules: readonly {readonly declarations?: readonly Partial<ElementDoc>[]}[];
}

const {modules, details} = manifest as unknown as Manifest;

const documented = modules
  .flatMap(({declarations}) => declarations ?? [])
  .filter((one): one is ElementDoc => one.tagName !== undefined);

/** What the manifest says of a tag. */
export const docOf = (tag: string): ElementDoc | undefined => documented.find(({tagName}) => tagName === tag);

/** What the detail of an event holds, by the text of its type; nothing where that is not known. */
export const detailOf = ({type}: Entry): readonly DetailMember[] =>
  details[/^CustomEvent<(\w+)>$/.exec(type?.text ?? '')?.[1] ?? ''] ?? [];

// A base that a few elements share is no other place to look at: what they have from it stands with what is theirs.
const isShared = ({inheritedFrom}: Entry): boolean => inheritedFrom?.name === 'WidgetElement';

/** The entries that an element has of its own, those of every widget left out. */
export const ownEntries = (entries: readonly Entry[] | undefined): readonly Entry[] =>
  (entries ?? []).filter((entry) => !isShared(entry));

/** The entries that every widget has. */
export const sharedEntries = (entries: readonly Entry[] | undefined): readonly Entry[] =>
  (entries ?? []).filter(isShared);
