// Finds where a page of resources does not do what it should: nothing to show, nothing to be called, no question asked.

const RESOURCE = /^resource(?:-index|-form|-show)?-widget$/;
const ACTIONS = ['row-actions', 'card-actions', 'bulk-actions'];
/** What cannot be taken back by those who press the wrong button. */
const DELETES = /^(?:action:)?(?:bulk_)?(?:delete|destroy|remove)(?:_|$|\()/;

const attributesOf = ({attrs = []}) => Object.fromEntries(attrs.map(({name, value}) => [name, value]));

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const hasJson = ({childNodes = []}) =>
  childNodes.some((child) => child.tagName === 'script' && attributesOf(child).type === 'application/json');

/** Whether it has records of its own, or is told where to read them. */
function hasData(node) {
  const {items, metadata = '', 'data-source': source} = attributesOf(node);
  return items !== undefined || source !== undefined || hasJson(node) || parsed(metadata)?.items !== undefined;
}

const hasName = (node) => {
  const {resource, metadata = '', items, 'data-source': source} = attributesOf(node);
  return [resource, items, source, parsed(metadata)?.name].some(Boolean) || hasJson(node);
};

function* ofResource(node, around, isWhole) {
  const {tagName} = node;
  if (!hasName(node)) yield `<${tagName}> names no resource, and has no records of its own`;
  // Around a part of a page there may be anything.
  else if (isWhole && !hasData(node) && !around.some((tag) => tag.endsWith('-provider')))
    yield `<${tagName}> stands in no provider and has no items: it has nothing to show`;
}

function* ofField(node, around, isWhole) {
  const {value, 'data-source': source} = attributesOf(node);
  const isHeld = around.some((tag) => RESOURCE.test(tag) || tag === 'record-widget' || tag === 'template');
  if (isWhole && !isHeld && value === undefined && source === undefined)
    yield '<field-widget> stands in no resource and no record, and has no value';
}

function* ofActions({tagName, attrs = []}) {
  for (const {name, value} of attrs.filter((one) => ACTIONS.includes(one.name))) {
    for (const action of [parsed(value)].flat()) {
      const {label, action: does = '', confirm} = action ?? {};
      if (action && !label && !does) yield `${name} on <${tagName}> has a button without a name`;
      if (DELETES.test(does) && !confirm) yield `${name} on <${tagName}> deletes without a question: "confirm" asks it`;
    }
  }
}

/**
 * What an element does not do that it should, in words.
 * @param {object} node An element of parse5.
 * @param {readonly string[]} around The tags that it stands in.
 * @param {boolean} isWhole Whether all of the page is known, and not a part of it.
 */
export function* practicesOf(node, around, isWhole) {
  if (RESOURCE.test(node.tagName)) yield* ofResource(node, around, isWhole);
  if (node.tagName === 'field-widget') yield* ofField(node, around, isWhole);
  yield* ofActions(node);
}
