import type {CompiledTemplate, TemplateInstance} from '../../../core/template.js';

const made = new WeakMap<CompiledTemplate, CompiledTemplate>();

function inListItem(content: TemplateInstance): TemplateInstance {
  const item = document.createElement('li');
  item.className = 'item';
  item.setAttribute('part', 'item');
  item.append(...content.nodes);
  return {
    nodes: [item],
    update: (scope) => content.update(scope),
    pause: () => content.pause(),
    dispose: () => {
      content.dispose();
      item.remove();
    },
  };
}

/** The template with each of its clones in a list item of its own. */
export function listItemTemplate(template: CompiledTemplate): CompiledTemplate {
  const known = made.get(template);
  if (known) return known;
  const wrapped: CompiledTemplate = {
    positional: template.positional,
    instantiate: (scope) => inListItem(template.instantiate(scope)),
  };
  made.set(template, wrapped);
  return wrapped;
}

/** Says of each item which of how many it is, where a list has more than it draws; undefined says it no more. */
export function countListItems(list: Element, all: number | undefined): void {
  if (all === undefined && !list.querySelector(':scope > [aria-setsize]')) return;
  [...list.children]
    .filter(({localName}) => localName === 'li')
    .forEach((item, index) => {
      if (all === undefined) for (const name of ['aria-setsize', 'aria-posinset']) item.removeAttribute(name);
      else {
        item.setAttribute('aria-setsize', String(all));
        item.setAttribute('aria-posinset', String(index + 1));
      }
    });
}
