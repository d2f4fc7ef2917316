// This library, as its pages use it.
import {css, html} from 'lit';
import {defineWidget} from '../../src/core/define.js';
import {WidgetElement} from '../../src/core/widget-element.js';
import '../../src/widgets/action/button/button-widget.js';
import '../../src/widgets/display/stat/stat-widget.js';
import '../../src/widgets/form/input/input-widget.js';
import '../../src/widgets/form/select/select-widget.js';
import '../../src/widgets/layout/card/card-widget.js';

// The same element as the one on Lit alone, on the base class: what the base itself costs.
class PlainWidget extends WidgetElement {
  static properties = {label: {}};
  static styles = css`
    :host {
      display: block;
    }
  `;

  render() {
    return html`<p part="base">${this.label}<slot></slot></p>`;
  }
}

defineWidget('plain-widget', PlainWidget);

const make = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

export const button = (index) => make('button-widget', {}, `Button ${index}`);
export const stat = (index) => make('stat-widget', {label: `Stat ${index}`, value: index * 1234});
export const card = (index) => make('card-widget', {heading: `Card ${index}`}, make('p', {}, 'What it is about'));
export const plain = (index) => make('plain-widget', {label: `Plain ${index}`}, 'text');

/** The same options for all, as data comes: one list a field. */
const optionsOf = (count) =>
  Array.from({length: count}, (_, place) => ({value: String(place), label: `Option ${place}`}));

export const input = (index) => make('input-widget', {label: `Field ${index}`, name: `field_${index}`});
export const select = (index) =>
  make('select-widget', {label: `Field ${index}`, name: `field_${index}`, options: optionsOf(20)});
export const longSelect = () => make('select-widget', {label: 'Long', options: optionsOf(10_000)});
