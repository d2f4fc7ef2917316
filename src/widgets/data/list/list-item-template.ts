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
