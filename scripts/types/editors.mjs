// Completion and documentation in editors: VS Code's custom data and JetBrains' web types.

const WORD = /^'(.*)'$/;

/** The words that an attribute takes, if its type is a list of them. */
export const wordsOf = ({type}) =>
  (type?.text ?? '')
    .split(' | ')
    .map((part) => WORD.exec(part)?.[1])
    .filter(Boolean);

const summaryOf = ({summary, description = ''}) => summary ?? description;

const list = (heading, items = []) =>
  items.length > 0
    ? `\n\n**${heading}**\n${items.map(({name, description}) => `- \`${name || '(default)'}\` ${description ?? ''}`).join('\n')}`
    : '';

const isOwn = ({inheritedFrom}) => inheritedFrom?.name !== 'WidgetElement';

const descriptionOf = (element) =>
  summaryOf(element) + list('Slots', element.slots) + list('Events', element.events?.filter(isOwn));

/** VS Code's HTML custom data. */
export const editorData = (elements) => ({
  version: 1.1,
  tags: elements.map((element) => ({
    name: element.tagName,
    description: {kind: 'markdown', value: descriptionOf(element)},
    attributes: (element.attributes ?? []).map((attribute) => {
      const values = wordsOf(attribute).map((name) => ({name}));
      return {
        name: attribute.name,
        description: attribute.description ?? '',
        ...(attribute.type?.text === 'boolean' && {valueSet: 'v'}),
        ...(values.length > 0 && {values}),
      };
    }),
  })),
});

const named = (items = []) => items.map(({name, description}) => ({name, description: description ?? ''}));

function webElement(element) {
  const {tagName, attributes = [], members = [], events = [], slots, cssProperties, cssParts} = element;
  const typed = ({name, description, type}) => ({name, description: description ?? '', ...(type && {type: type.text})});
  return {
    name: tagName,
    description: summaryOf(element),
    attributes: attributes.map(({name, description, type}) => ({
      name,
      description: description ?? '',
      value: {type: type?.text ?? 'string'},
    })),
    slots: named(slots),
    events: events.map(typed),
    js: {properties: members.filter(({kind}) => kind === 'field').map(typed), events: events.map(typed)},
    css: {properties: named(cssProperties), parts: named(cssParts)},
  };
}

/** JetBrains' web types. */
export const webTypes = (elements, {name, version}) => ({
  $schema: 'https://json.schemastore.org/web-types',
  name,
  version,
  'js-types-syntax': 'typescript',
  'description-markup': 'markdown',
  contributions: {html: {elements: elements.map(webElement)}},
});
