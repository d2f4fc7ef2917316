import {closingOf, isName, tokensOf, type Token} from './lexer.js';

export type OperationKind = 'query' | 'mutation' | 'subscription';

/** A variable that an operation declares. */
export interface Variable {
  readonly name: string;
  /** As it is written, such as `[ID!]!`. */
  readonly type: string;
  /** True where it may be left out. */
  readonly optional: boolean;
}

/** A named operation of the page, with the fragments that it uses. */
export interface NamedOperation {
  readonly kind: OperationKind;
  readonly name: string;
  readonly text: string;
  readonly variables: readonly Variable[];
}

/** The operations of a page by name, and what is wrong with their text. */
export interface Documents {
  readonly operations: ReadonlyMap<string, NamedOperation>;
  readonly problem?: string;
}

interface Definition {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
  readonly tokens: readonly Token[];
}

const KINDS: ReadonlySet<string> = new Set(['query', 'mutation', 'subscription', 'fragment']);
const NONE: ReadonlyMap<string, NamedOperation> = new Map();

/** Reads the named operations and fragments of a text. Never throws: what is wrong is said in plain words. */
export function readDocuments(text: string): Documents {
  const tokens = tokensOf(text);
  if (!tokens) return {operations: NONE, problem: 'a sign in it is none of GraphQL’s'};
  const definitions = split(tokens, text);
  if (typeof definitions === 'string') return {operations: NONE, problem: definitions};
  const fragments = new Map(definitions.filter(({kind}) => kind === 'fragment').map((one) => [one.name, one]));
  const operations = new Map<string, NamedOperation>();
  for (const definition of definitions) {
    const {kind, name} = definition;
    if (kind === 'fragment') continue;
    if (operations.has(name)) return {operations: NONE, problem: `two operations are called ${name}`};
    const used = [definition, ...fragmentsOf(definition, fragments)];
    operations.set(name, {
      kind: kind as OperationKind,
      name,
      text: used.map((one) => one.text).join('\n'),
      variables: variablesOf(definition.tokens),
    });
  }
  return {operations};
}

/** The definitions, or why they can't be told apart. */
function split(tokens: readonly Token[], text: string): Definition[] | string {
  const found: Definition[] = [];
  for (let at = 0; at < tokens.length;) {
    const kind = tokens[at]!.text;
    const name = tokens[at + 1]?.text ?? '';
    if (kind === '{') return 'an operation has no name: write query SomeName { … }';
    if (!KINDS.has(kind)) return `“${kind.slice(0, 30)}” begins no operation and no fragment`;
    if (!isName(name)) return `a ${kind} has no name: write ${kind} SomeName { … }`;
    let end = at + 2;
    while (end < tokens.length && tokens[end]!.text !== '{') {
      end = tokens[end]!.text === '(' ? closingOf(tokens, end) + 1 : end + 1;
      if (end === 0) return `a bracket of ${name} is never closed`;
    }
    end = end < tokens.length ? closingOf(tokens, end) : -1;
    if (end < 0) return `a bracket of ${name} is never closed`;
    const own = tokens.slice(at, end + 1);
    found.push({kind, name, text: text.slice(own[0]!.start, own.at(-1)!.end), tokens: own});
    at = end + 1;
  }
  return found;
}

/** All fragments that a definition spreads, also by way of others, each once. */
function fragmentsOf(from: Definition, all: ReadonlyMap<string, Definition>): Set<Definition> {
  const used = new Set<Definition>();
  const follow = ({tokens}: Definition): void => {
    tokens.forEach(({text}, at) => {
      const fragment = text === '...' ? all.get(tokens[at + 1]?.text ?? '') : undefined;
      if (!fragment || used.has(fragment)) return;
      used.add(fragment);
      follow(fragment);
    });
  };
  follow(from);
  return used;
}

function variablesOf(tokens: readonly Token[]): Variable[] {
  if (tokens[2]?.text !== '(') return [];
  const end = closingOf(tokens, 2);
  const found: Variable[] = [];
  for (let at = 3; at < end; at++) {
    if (tokens[at]!.text !== '$' || tokens[at + 2]?.text !== ':') continue;
    const name = tokens[at + 1]!.text;
    let type = '';
    for (at += 3; at < end && isOfType(tokens[at]!.text); at++) type += tokens[at]!.text;
    found.push({name, type, optional: !type.endsWith('!') || tokens[at]?.text === '='});
    at--;
  }
  return found;
}

const isOfType = (text: string): boolean => text === '[' || text === ']' || text === '!' || isName(text);
