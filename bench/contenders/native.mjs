// The floor: what the browser itself costs.

const element = (tag, className, ...children) => {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...children);
  return made;
};

export const button = (index) => element('button', '', `Button ${index}`);

export const stat = (index) =>
  element('div', 'stat', element('div', 'label', `Stat ${index}`), element('div', 'value', (index * 1234).toString()));

export const card = (index) =>
  element('section', 'card', element('h2', 'heading', `Card ${index}`), element('p', 'body', 'What it is about'));

export const input = (index) => {
  const label = element('label', 'field', `Field ${index}`, element('input', ''));
  label.lastChild.name = `field_${index}`;
  return label;
};

export const select = (index) => {
  const options = Array.from({length: 20}, (_, place) => new Option(`Option ${place}`, String(place)));
  return element('label', 'field', `Field ${index}`, element('select', '', ...options));
};
