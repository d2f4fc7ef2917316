// Leaves in the manifest what a page author may use, in an order that doesn't depend on the machine.

// Called by the browser or by Lit, not by a page.
const LIFECYCLE = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'adoptedCallback',
  'attributeChangedCallback',
  'formAssociatedCallback',
  'formDisabledCallback',
  'formResetCallback',
  'formStateRestoreCallback',
  'createRenderRoot',
  'scheduleUpdate',
  'performUpdate',
  'shouldUpdate',
  'willUpdate',
  'update',
  'render',
  'firstUpdated',
  'updated',
  'getUpdateComplete',
  'requestUpdate',
]);

const PRIMITIVE = /^(?:string|number|boolean|-?\d+(?:\.\d+)?|'.*'|".*"|.*[<>[\]{}()].*)$/;

/** `none|sm|md` as TypeScript would have it: `'none' | 'sm' | 'md'`. */
export const wordList = (text) =>
  text
    .split('|')
    .map((word) => word.trim())
    .map((word) => (PRIMITIVE.test(word) || !/^[a-z]/.test(word) ? word : `'${word}'`))
    .join(' | ');

const isPublic = ({name, privacy, static: isStatic, kind}) =>
  !name.startsWith('#') &&
  !name.startsWith('[') &&
  !isStatic &&
  (privacy ?? 'public') === 'public' &&
  !(kind === 'method' && LIFECYCLE.has(name));

const byName = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** An element's own things first, in the order of the source, then the inherited ones by name. */
const ownFirst = (list) => [
  ...list.filter(({inheritedFrom}) => !inheritedFrom),
  ...list.filter(({inheritedFrom}) => inheritedFrom).sort(byName),
];

function tidyClass(declaration) {
  declaration.members = (declaration.members ?? []).filter(isPublic);
  for (const field of declaration.members) delete field.privacy;
  // What a mixin gives is among the members; the mixin itself is no concern of a page author.
  delete declaration.mixins;
  for (const attribute of declaration.attributes ?? []) {
    if (!attribute.fieldName && attribute.type) attribute.type = {text: wordList(attribute.type.text)};
  }
  for (const kind of ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates']) {
    if (declaration[kind]) declaration[kind] = ownFirst(declaration[kind]);
  }
}

function ancestors(name, classes, found = new Set()) {
  const declaration = classes.get(name);
  if (!declaration || found.has(name)) return found;
  found.add(name);
  return ancestors(declaration.superclass?.name, classes, found);
}

export const tidy = () => ({
  name: 'tidy',
  packageLinkPhase({customElementsManifest}) {
    const {modules} = customElementsManifest;
    const all = modules.flatMap(({declarations}) => declarations).filter(({kind}) => kind === 'class');
    const classes = new Map(all.map((declaration) => [declaration.name, declaration]));
    const wanted = new Set(all.filter(({tagName}) => tagName).flatMap(({name}) => [...ancestors(name, classes)]));
    for (const module of modules) {
      module.declarations = module.declarations.filter(({kind, name}) => kind === 'class' && wanted.has(name));
      module.exports = module.exports.filter(({declaration}) => wanted.has(declaration.name));
      module.declarations.forEach(tidyClass);
    }
    customElementsManifest.schemaVersion = '2.1.0';
    customElementsManifest.modules = modules
      .filter(({declarations}) => declarations.length > 0)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  },
});
