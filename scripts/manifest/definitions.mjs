// Reads `@widget('tag')` and `@provider('tag')`: which class is which element.
import {decoratorCall} from './syntax.mjs';

export const elementDefinitions = () => ({
  name: 'element-definitions',
  analyzePhase({ts, node, moduleDoc}) {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    const tagName = decoratorCall(ts, node, ['widget', 'provider'])?.arguments[0]?.text;
    const declaration = moduleDoc.declarations.find(({name}) => name === node.name.text);
    if (!tagName || !declaration) return;
    Object.assign(declaration, {tagName, customElement: true});
    moduleDoc.exports.push({
      kind: 'custom-element-definition',
      name: tagName,
      declaration: {name: node.name.text, module: moduleDoc.path},
    });
  },
});
