// Reads Lit's `@property`: which member is public state, under which attribute, and whether it is written back.
import {decoratorCall, literalValue, nameOf, sentenceOf} from './syntax.mjs';

const REFLECTED = /^(?:reflectedFlag|oneOf\()/;

/** A property's attribute, where none is named. */
const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `@property({...flag, attribute: 'x'})`, `@property(flag)` or `@property()`: the options that matter here. */
export function readOptions(ts, call, name) {
  const [argument] = call.arguments;
  if (!argument) return {attribute: kebab(name), reflects: false};
  if (!ts.isObjectLiteralExpression(argument)) {
    return {attribute: kebab(name), reflects: REFLECTED.test(argument.getText())};
  }
  const spreads = argument.properties.filter(ts.isSpreadAssignment).map((spread) => spread.expression.getText());
  const attribute = literalValue(ts, argument, 'attribute');
  const state = literalValue(ts, argument, 'state')?.kind === ts.SyntaxKind.TrueKeyword;
  const reflect = literalValue(ts, argument, 'reflect');
  return {
    attribute: state || attribute?.kind === ts.SyntaxKind.FalseKeyword ? undefined : (attribute?.text ?? kebab(name)),
    reflects: reflect ? reflect.kind === ts.SyntaxKind.TrueKeyword : spreads.some((spread) => REFLECTED.test(spread)),
  };
}

function describe(ts, declaration, member) {
  const name = nameOf(member);
  const call = decoratorCall(ts, member, ['property']);
  const {attribute, reflects} = readOptions(ts, call, name);
  const description = sentenceOf(ts, member);
  const field = (declaration.members ??= []).find((candidate) => candidate.name === name) ?? {kind: 'field', name};
  if (!declaration.members.includes(field)) declaration.members.push(field);
  Object.assign(
    field,
    {kind: 'field', privacy: 'public', description},
    attribute && {attribute},
    reflects && {reflects},
  );
  // A setter's own parameters say nothing to a page author.
  delete field.readonly;
  if (!attribute) return;
  const attributes = (declaration.attributes ??= []);
  const written = attributes.find((candidate) => candidate.name === attribute);
  if (written) Object.assign(written, {fieldName: name});
  else attributes.push({name: attribute, description, fieldName: name});
}

export const litProperties = () => ({
  name: 'lit-properties',
  analyzePhase({ts, node, moduleDoc}) {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    const declaration = moduleDoc.declarations.find(({name}) => name === node.name.text);
    if (!declaration) return;
    for (const member of node.members) {
      if (decoratorCall(ts, member, ['property'])) describe(ts, declaration, member);
      else if (
        decoratorCall(ts, member, [
          'state',
          'query',
          'queryAll',
          'queryAsync',
          'queryAssignedElements',
          'queryAssignedNodes',
          'consume',
          'provide',
        ])
      ) {
        declaration.members = declaration.members?.filter(({name}) => name !== nameOf(member));
      }
    }
  },
});
