import type {Provider, Source, SourceKind} from '../data/types.js';

const KINDS: readonly string[] = [
  'interface',
  'resource',
  'form',
  'action',
  'stream',
  'subscribe',
  'sse',
  'ws',
  'url',
  'value',
] satisfies SourceKind[];

/** Which sources a provider element lets through to its transport. */
export interface Gate {
  readonly kinds: ReadonlySet<string>;
  /** Names; a trailing `*` stands for any ending. Undefined lets every name through. */
  readonly names?: readonly string[];
}

/** Splits a list of words at blanks and commas. */
export const words = (text: string | null | undefined): string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);

/** Reads the attributes `handles` and `only`; words that are no kind are handed to `unknown` and left out. */
export function readGate(
  defaults: readonly SourceKind[],
  handles: string | undefined,
  only: string | undefined,
  unknown: (word: string) => void = () => {},
): Gate {
  const wanted = words(handles);
  for (const word of wanted) if (!KINDS.includes(word)) unknown(word);
  const known = wanted.filter((word) => KINDS.includes(word));
  const names = words(only);
  return {kinds: new Set(known.length ? known : defaults), ...(names.length && {names})};
}

function namesOf(source: Source): readonly string[] | undefined {
  if (source.kind === 'stream' || source.kind === 'subscribe') return source.topics;
  return 'name' in source ? [source.name] : undefined;
}

const fits = (name: string, pattern: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern || name.startsWith(`${pattern}:`);

/** Whether the gate is open for a source. Sources without a name (URLs) are not limited by `only`. */
export function admits(gate: Gate, source: Source): boolean {
  if (!gate.kinds.has(source.kind)) return false;
  const names = namesOf(source);
  const patterns = gate.names;
  if (!patterns || !names) return true;
  return names.every((name) => patterns.some((pattern) => fits(name, pattern)));
}

/** The provider as the widgets below see it: what it can do, narrowed to what its element lets through. */
export function gated(provider: Provider, gate: () => Gate): Provider {
  return {
    get label() {
      return provider.label;
    },
    get identity() {
      return provider.identity;
    },
    get timeout() {
      return provider.timeout;
    },
    get tabRole() {
      return provider.tabRole;
    },
    get idempotent() {
      return provider.idempotent === true;
    },
    handles: (source, verb) => admits(gate(), source) && provider.handles(source, verb),
    ...(provider.can && {can: provider.can.bind(provider)}),
    ...(provider.read && {read: provider.read.bind(provider)}),
    ...(provider.subscribe && {subscribe: provider.subscribe.bind(provider)}),
    ...(provider.mutate && {mutate: provider.mutate.bind(provider)}),
    ...(provider.describe && {describe: provider.describe.bind(provider)}),
    ...(provider.onChange && {onChange: provider.onChange.bind(provider)}),
    close: () => provider.close(),
  };
}
