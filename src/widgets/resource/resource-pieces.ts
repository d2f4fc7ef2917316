import {isPassed, type Pieces} from './markup/draw-markup.js';

const childrenOf = (host: Element): readonly Element[] => [...host.children];

/** What an author has written inside a resource element, in place of what would be drawn. */
export function piecesOf(host: Element): Pieces {
  const templates = childrenOf(host).filter((child) => child instanceof HTMLTemplateElement);
  return {
    template: (name) => templates.find(({slot}) => slot === name),
    has(name) {
      const own = (child: Element): boolean =>
        name === 'index' ? child.localName === 'resource-index-widget' : child.slot === name;
      return childrenOf(host).some((child) => !(child instanceof HTMLTemplateElement) && own(child));
    },
    passed: templates.filter(({slot}) => isPassed(slot)),
  };
}

/** What of it makes another picture: the names of pieces, and the templates as they are. */
export const piecesKey = (host: Element): string =>
  childrenOf(host)
    .filter(({localName}) => localName !== 'field-widget' && localName !== 'script')
    .map((child) => (child instanceof HTMLTemplateElement ? child.outerHTML : `${child.localName} ${child.slot}`))
    .join('\n');
