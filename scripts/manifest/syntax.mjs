// Small questions to a TypeScript syntax tree, the same for every version of the compiler.

export const decoratorsOf = (ts, node) => (ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : []);

/** The call of the decorator of that name, `@name(…)`; undefined if there is none. */
export function decoratorCall(ts, node, names) {
  for (const {expression} of decoratorsOf(ts, node)) {
    if (ts.isCallExpression(expression) && names.includes(expression.expression.getText())) return expression;
  }
  return undefined;
}

/** What an object literal says of a key: its expression, if it is written there. */
export function literalValue(ts, object, key) {
  const property = object?.properties?.find((candidate) => candidate.name?.getText() === key);
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

export const nameOf = (member) => member.name?.text ?? member.name?.getText();

/** The sentence before a member, without its tags. */
export function sentenceOf(ts, node) {
  const [comment] = ts
    .getJSDocCommentsAndTags(node)
    .filter((part) => ts.isJSDoc(part))
    .slice(-1);
  const text = ts.getTextOfJSDocComment(comment?.comment) ?? '';
  return text.replace(/\s+/g, ' ').trim();
}
