import {noChange} from 'lit';
import {Directive, directive, type ElementPart} from 'lit/directive.js';

type Values = Readonly<Record<`--${string}`, string>>;

/** Sets custom properties of the element that it stands in, which a strict page allows while it forbids style attributes. */
class SetProperties extends Directive {
  #last: Values = {};

  render(_values: Values): typeof noChange {
    return noChange;
  }

  override update({element}: ElementPart, [values]: [Values]): typeof noChange {
    const {style} = element as HTMLElement;
    for (const [name, value] of Object.entries(values))
      if (this.#last[name as keyof Values] !== value) style.setProperty(name, value);
    this.#last = values;
    return noChange;
  }
}

/** Custom properties of an element: `html`<div ${setProperties({'--_top': '3rem'})}></div>``; always of the same names. */
export const setProperties = directive(SetProperties);
