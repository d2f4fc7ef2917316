// What the details of events hold: the manifest's events name a type, and a page author needs its members.
import ts from 'typescript';
import {sentenceOf} from './syntax.mjs';

const NAMED = /^CustomEvent<(\w+)>$/;

/** The members of a type, each with its type and its sentence; undefined where it is no interface of the sources. */
function membersOf(symbol, {checker, typeOf}) {
  if (!symbol?.declarations?.some(ts.isInterfaceDeclaration)) return undefined;
  const members = checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(symbol));
  return members.flatMap(({name, flags, valueDeclaration}) => {
    if (!valueDeclaration) return [];
    const description = sentenceOf(ts, valueDeclaration);
    const isOptional = (flags & ts.SymbolFlags.Optional) !== 0;
    const text = typeOf(valueDeclaration);
    return [{name, ...(isOptional && {optional: true}), type: {text}, ...(description && {description})}];
  });
}

/**
 * The details that the events of some classes have, by the name of their type, in the order of the names.
 * @param {Iterable<{events?: readonly {type?: {text: string}}[]}>} classes
 */
export function detailsOf(classes, {symbolOf, ...world}) {
  const texts = [...classes].flatMap(({events = []}) => events.map(({type}) => type?.text ?? ''));
  const names = new Set(texts.flatMap((text) => NAMED.exec(text)?.[1] ?? []));
  const known = [...names].sort().map((name) => [name, membersOf(symbolOf(name), world)]);
  return Object.fromEntries(known.filter(([, members]) => members?.length));
}
