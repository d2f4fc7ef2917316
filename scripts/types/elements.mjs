// For each element: its class, its attributes and properties, its events. The frameworks' types are made from these.
import {emitted} from '../lib/project.mjs';

const quoted = (name) => (/^[a-zA-Z_$][\w$]*$/.test(name) ? name : `'${name}'`);

const comment = (text, indent) =>
  text ? `${indent}/** ${text.replace(/\s+/g, ' ').replaceAll('*/', '*\\/')} */\n` : '';

const moduleOf = (path) => `../${emitted(path)}`;

/** A type's text with each of the library's own names imported where it stands. */
export function importedType({text, references = []}) {
  return [...references]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (type, {name, module, start, end}) =>
        `${type.slice(0, start)}import('${moduleOf(module)}').${name}${type.slice(end)}`,
      text,
    );
}

const isOwn = ({inheritedFrom}) => !inheritedFrom;

/** An attribute may always be text, as HTML has it. */
function attributeType({fieldName, type}, className) {
  if (!fieldName) return type ? `${type.text} | (string & {})` : 'string';
  const boolean = type?.text === 'boolean' ? " | ''" : '';
  return `${className}['${fieldName}']${boolean} | (string & {})`;
}

/** Whether it is what the reader changes, and a framework binds both ways: its attribute is that of the default. */
const isBound = ({name, attribute, type}) => /^(?:checked|value)$/.test(name) && !attribute && type !== undefined;

/** Such a property takes more than it gives. */
const boundType = (className, {name, type}) => `${className}['${name}'] | ${importedType(type)}`;

const line = (name, type, description) => `${comment(description, '  ')}  ${quoted(name)}?: ${type};\n`;

function attributesOf(declaration, keep) {
  const {name: className, attributes = [], members = []} = declaration;
  const fields = members.filter((member) => member.kind === 'field' && !member.readonly && keep(member));
  const names = new Set(fields.map(({name}) => name));
  const rest = attributes.filter((attribute) => keep(attribute) && !names.has(attribute.name));
  return [
    ...fields.map(({name, attribute, description, type}) => {
      if (isBound({name, attribute, type})) return line(name, boundType(className, {name, type}), description);
      // Where the names are equal, a framework may set either the attribute or the property.
      const loose = attribute === name ? ` | ${type?.text === 'boolean' ? "'' | " : ''}(string & {})` : '';
      return line(name, `${className}['${name}']${loose}`, description);
    }),
    ...rest.map((attribute) => line(attribute.name, attributeType(attribute, className), attribute.description)),
  ].join('');
}

const eventsOf = ({events = []}, keep) =>
  events
    .filter(keep)
    .map(
      ({name, type, description}) =>
        `${comment(description, '  ')}  '${name}': ${type ? importedType(type) : 'Event'};\n`,
    )
    .join('');

function modelOf({name, members = []}) {
  const bound = members.find(isBound);
  return bound ? `  model: ${boundType(name, bound)};\n` : '';
}

function interfacesOf(declaration, keep) {
  const {name} = declaration;
  return `export interface ${name}Attributes {\n${attributesOf(declaration, keep)}}\n
export interface ${name}Events {\n${eventsOf(declaration, keep)}}\n`;
}

/** Inherited things are written once, with the class that the elements share. */
function split(elements) {
  const own = elements.map((element) => interfacesOf(element, isOwn));
  const shared = elements.map((element) => {
    const {name} = element;
    return `/** All that \`<${element.tagName}>\` takes, its base's included. */
export interface ${name}Types {
  element: ${name};
  attributes: Over<Inherited${name}Attributes, ${name}Attributes>;
  events: Over<Inherited${name}Events, ${name}Events>;
${modelOf(element)}}\n`;
  });
  return {own, shared};
}

function inherited(elements) {
  const written = new Map();
  const aliases = elements.map((element) => {
    const keep = (item) => !isOwn(item);
    const attributes = attributesOf({...element, name: 'Self'}, keep);
    const events = eventsOf(element, keep);
    const key = `${attributes}\n${events}`;
    const first = written.get(key) ?? element.name;
    written.set(key, first);
    if (first !== element.name) {
      return `type Inherited${element.name}Attributes = Inherited${first}Attributes;\ntype Inherited${element.name}Events = Inherited${first}Events;\n`;
    }
    const typed = attributes.replaceAll("Self['", `${element.name}['`);
    return `interface Inherited${element.name}Attributes {\n${typed}}\ninterface Inherited${element.name}Events {\n${events}}\n`;
  });
  return aliases.join('');
}

/** The text of `dist/types/elements.d.ts`. */
export function elementTypes(elements) {
  const imports = elements.map(({name, path}) => `import type {${name}} from '${moduleOf(path)}';\n`).join('');
  const {own, shared} = split(elements);
  const map = elements.map(({tagName, name}) => `  '${tagName}': ${name}Types;\n`).join('');
  return `${imports}
type Over<Base, Own> = Own & Omit<Base, keyof Own>;

${inherited(elements)}
${own.join('\n')}
${shared.join('\n')}
/** Every element of the library by tag: its class, its attributes and properties, its events. */
export interface ElementTypes {
${map}}
`;
}
