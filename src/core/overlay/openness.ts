import type {PropertyDeclaration} from 'lit';

/** `open` of an overlay: as attribute there or not there, whoever opens or closes it, so that pages can select by it. */
export const openness: PropertyDeclaration = {
  converter: {
    fromAttribute: (value) => value !== null && value !== 'false',
    toAttribute: (value) => (value ? '' : null),
  },
  reflect: true,
};
