// Web Awesome; it has no stat, so one is put together from a card and a formatted number.
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/card/card.js';
import '@awesome.me/webawesome/dist/components/format-number/format-number.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/components/option/option.js';
import '@awesome.me/webawesome/dist/components/select/select.js';
import '@awesome.me/webawesome/dist/styles/webawesome.css';

const make = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

export const button = (index) => make('wa-button', {}, `Button ${index}`);

export const stat = (index) =>
  make('wa-card', {}, make('div', {}, `Stat ${index}`), make('wa-format-number', {value: index * 1234}));

export const card = (index) =>
  make(
    'wa-card',
    {},
    Object.assign(make('h2', {}, `Card ${index}`), {slot: 'header'}),
    make('p', {}, 'What it is about'),
  );

export const input = (index) => make('wa-input', {label: `Field ${index}`, name: `field_${index}`});

export const select = (index) =>
  make(
    'wa-select',
    {label: `Field ${index}`, name: `field_${index}`},
    ...Array.from({length: 20}, (_, place) => make('wa-option', {value: String(place)}, `Option ${place}`)),
  );
