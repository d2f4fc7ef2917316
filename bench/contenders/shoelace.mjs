// Shoelace; it has no stat, so one is put together from a card and a formatted number.
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/card/card.js';
import '@shoelace-style/shoelace/dist/components/format-number/format-number.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import '@shoelace-style/shoelace/dist/themes/light.css';

const make = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

export const button = (index) => make('sl-button', {}, `Button ${index}`);

export const stat = (index) =>
  make('sl-card', {}, make('div', {}, `Stat ${index}`), make('sl-format-number', {value: index * 1234}));

export const card = (index) =>
  make(
    'sl-card',
    {},
    Object.assign(make('h2', {}, `Card ${index}`), {slot: 'header'}),
    make('p', {}, 'What it is about'),
  );

export const input = (index) => make('sl-input', {label: `Field ${index}`, name: `field_${index}`});

export const select = (index) =>
  make(
    'sl-select',
    {label: `Field ${index}`, name: `field_${index}`},
    ...Array.from({length: 20}, (_, place) => make('sl-option', {value: String(place)}, `Option ${place}`)),
  );
