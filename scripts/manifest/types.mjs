// Spells types out as a page author needs them: `Variant` becomes its words, in the order in which they were written.
import ts from 'typescript';
import {root} from '../lib/project.mjs';
import {detailsOf} from './details.mjs';
import {nameOf} from './syntax.mjs';

const SIMPLE = new Set(['string', 'number', 'boolean', 'null', 'undefined', 'bigint']);

function createProgram(top) {
  const {config} = ts.readConfigFile(`${top}tsconfig.json`, ts.sys.readFile);
  const {options, fileNames} = ts.parseJsonConfigFileContent(config, ts.sys, top);
  return ts.createProgram(
    fileNames.filter((file) => !file.endsWith('.test.ts')),
    {...options, types: []},
  );
}

/** The words of `['a', 'b'] as const`, wherever the constant is. */
function wordsOf(checker, expression) {
  let symbol = checker.getSymbolAtLocation(expression);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const initial = symbol?.valueDeclaration?.initializer;
  const list = initial && ts.isAsExpression(initial) ? initial.expression : initial;
  if (!list || !ts.isArrayLiteralExpression(list)) return undefined;
  const words = list.elements.map((element) => {
    if (ts.isSpreadElement(element)) return wordsOf(checker, element.expression);
    return ts.isLiteralExpression(element) || ts.isPrefixUnaryExpression(element) ? [element.getText()] : undefined;
  });
  return words.every(Boolean) ? words.flat() : undefined;
}

function aliased(checker, node) {
  if (node.typeArguments) return undefined;
  let symbol = checker.getSymbolAtLocation(node.typeName);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  const declaration = symbol?.declarations?.find(ts.isTypeAliasDeclaration);
  return declaration && !declaration.typeParameters ? declaration.type : undefined;
}

/** The members of a type that is made of words, numbers and primitives; undefined for any other. */
function simpleParts(checker, node) {
  if (ts.isParenthesizedTypeNode(node)) return simpleParts(checker, node.type);
  if (ts.isLiteralTypeNode(node) || SIMPLE.has(node.getText())) return [node.getText()];
  if (ts.isUnionTypeNode(node)) {
    const parts = node.types.map((part) => simpleParts(checker, part));
    return parts.every(Boolean) ? parts.flat() : undefined;
  }
  if (
    ts.isIndexedAccessTypeNode(node) &&
    ts.isParenthesizedTypeNode(node.objectType) &&
    ts.isTypeQueryNode(node.objectType.type)
  ) {
    return wordsOf(checker, node.objectType.type.exprName);
  }
  const alias = ts.isTypeReferenceNode(node) && aliased(checker, node);
  return alias ? simpleParts(checker, alias) : undefined;
}

const flat = (text) => text.replace(/\s+/g, ' ').replace(/ ?\| ?/g, ' | ');

/** A type's text, its simple parts spelt out; without `undefined`, which every property may be. */
export function typeText(checker, node) {
  const parts = ts.isUnionTypeNode(node) ? node.types : [node];
  const words = parts.flatMap((part) => simpleParts(checker, part) ?? [flat(part.getText())]);
  return [...new Set(words)].filter((word) => word !== 'undefined').join(' | ');
}

const typeNodeOf = (member) => member.type ?? member.parameters?.[0]?.type;

function inferred(checker, member) {
  const type = checker.getBaseTypeOfLiteralType(checker.getTypeAtLocation(member));
  return checker.typeToString(type, undefined, ts.TypeFlags.NoTruncation);
}

const memberType = (checker, member) => {
  const node = typeNodeOf(member);
  return node ? typeText(checker, node) : inferred(checker, member);
};

/** Where each exported type of the sources is, by name: what a class's comment names need not be imported there. */
function exportedTypes(program, checker, top) {
  const files = program.getSourceFiles().filter(({fileName}) => fileName.startsWith(`${top}src/`));
  const entries = files.flatMap((file) => {
    const symbol = checker.getSymbolAtLocation(file);
    const exported = symbol ? checker.getExportsOfModule(symbol) : [];
    return exported.filter(({flags}) => flags & ts.SymbolFlags.Type).map((type) => [type.name, type]);
  });
  return new Map(entries);
}

function typeSymbol(name, place, {checker, exported}) {
  const symbol = checker.resolveName(name, place, ts.SymbolFlags.Type, false) ?? exported.get(name);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The names in a type's text that other files must import, with where they come from. */
export function referencesIn(text, place, world) {
  const references = [];
  for (const {0: name, index} of text.matchAll(/\b[A-Z]\w*/g)) {
    const quoted = (text.slice(0, index).match(/'/g)?.length ?? 0) % 2 === 1;
    const file = quoted ? undefined : typeSymbol(name, place, world)?.declarations?.[0]?.getSourceFile().fileName;
    if (!file?.startsWith(`${world.top}src/`)) continue;
    references.push({name, module: file.slice(world.top.length), start: index, end: index + name.length});
  }
  return references;
}

const own = new WeakSet();

function withType(item, text, place, world) {
  const references = referencesIn(text, place, world);
  item.type = {text, ...(references.length > 0 && {references})};
  // Declared again is the element's own: its words and its type are narrower than its base's.
  delete item.inheritedFrom;
  own.add(item);
}

/** Gives the types of one class's own things; inherited ones are given where they were declared. */
function typeClass(declaration, node, world) {
  for (const member of node.members) {
    const name = nameOf(member);
    if (ts.getCombinedModifierFlags(member) & ts.ModifierFlags.Static) continue;
    const field = declaration.members?.find(
      (candidate) => candidate.name === name && candidate.kind === 'field' && !candidate.static,
    );
    if (!field || ts.isMethodDeclaration(member)) continue;
    withType(field, memberType(world.checker, member), member, world);
    for (const attribute of declaration.attributes ?? []) {
      if (attribute.fieldName !== name) continue;
      attribute.type = field.type;
      delete attribute.inheritedFrom;
      own.add(attribute);
    }
  }
  for (const event of declaration.events ?? []) {
    if (!event.inheritedFrom && event.type) withType(event, flat(event.type.text), node, world);
  }
}

/** A file's classes, those that its mixins make included. */
function classNodes(program, path, top) {
  const source = program.getSourceFile(`${top}${path}`);
  const statements = [...(source?.statements ?? [])];
  const made = statements
    .filter(ts.isVariableStatement)
    .flatMap(({declarationList}) => declarationList.declarations.map(({initializer}) => initializer))
    .filter((value) => value && ts.isArrowFunction(value) && ts.isBlock(value.body))
    .flatMap(({body}) => [...body.statements]);
  return new Map([...statements, ...made].filter(ts.isClassDeclaration).map((node) => [node.name?.text, node]));
}

/** What is inherited has the type that its own class gave it. */
function passDown(classes) {
  for (const declaration of classes.values()) {
    for (const kind of ['members', 'attributes', 'events']) {
      for (const item of declaration[kind] ?? []) {
        const origin = item.inheritedFrom && classes.get(item.inheritedFrom.name)?.[kind];
        const first = origin?.find(({name}) => name === item.name);
        if (first?.type && !own.has(item)) item.type = first.type;
      }
    }
  }
}

export const expandedTypes = (top = root) => ({
  name: 'expanded-types',
  packageLinkPhase({customElementsManifest}) {
    const program = createProgram(top);
    const checker = program.getTypeChecker();
    const world = {checker, top, exported: exportedTypes(program, checker, top)};
    const classes = new Map();
    for (const {path, declarations} of customElementsManifest.modules) {
      const nodes = classNodes(program, path, top);
      // The class in a mixin goes by the mixin's name, and comes after it.
      for (const declaration of declarations.filter(({kind}) => kind === 'class' || kind === 'mixin')) {
        if (!classes.has(declaration.name)) classes.set(declaration.name, declaration);
      }
      for (const declaration of declarations) {
        const node = nodes.get(declaration.name);
        if (node) typeClass(declaration, node, world);
      }
    }
    passDown(classes);
    const place = program.getSourceFiles().find(({fileName}) => fileName.startsWith(`${top}src/`));
    const symbolOf = (name) => typeSymbol(name, place, world);
    const typeOf = (member) => memberType(checker, member);
    customElementsManifest.details = detailsOf(classes.values(), {checker, symbolOf, typeOf});
  },
});
