// The floor: rows in view alone, taken over as the others scroll by, written for this table without a library.
import {adopt} from '../page/adopt.mjs';
import {numberOrder} from '../lib/number-order.mjs';

const HEIGHT = 28;
const SHEET = `
.scroller {height: 100%; overflow: auto; contain: strict}
.head, .line {display: flex; width: 1100px; height: ${HEIGHT}px}
.head {position: sticky; top: 0; z-index: 1; background: #fff}
.all {position: relative; contain: strict}
.line {position: absolute; top: 0; left: 0; contain: strict}
.cell {overflow: hidden; white-space: nowrap}
`;

const make = (name, ...children) => {
  const made = document.createElement('div');
  made.className = name;
  made.append(...children);
  return made;
};

function styleFor(columns) {
  adopt(SHEET + columns.map(({width}, at) => `.cell:nth-child(${at + 1}) {width: ${width}px}`).join('\n'));
}

function makeLine(columns) {
  const texts = columns.map(() => document.createTextNode(''));
  return {texts, place: -1, element: make('line', ...texts.map((text) => make('cell', text)))};
}

function orderBy(rows, field) {
  const values = new Float64Array(rows.length);
  for (let at = 0; at < values.length; at++) values[at] = rows[at][field];
  return numberOrder(values);
}

function placesWith(rows, field, text) {
  const places = new Uint32Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) if (rows[at][field].toLowerCase().includes(text)) places[count++] = at;
  return places.subarray(0, count);
}

function fill(line, place, row, columns) {
  line.place = place;
  line.element.hidden = row === undefined;
  if (row === undefined) return;
  line.element.style.transform = `translateY(${place * HEIGHT}px)`;
  for (let at = 0; at < columns.length; at++) line.texts[at].data = row[columns[at].field];
}

export async function setUp(box, columns, rows) {
  styleFor(columns);
  const head = make('head', ...columns.map(({label}) => make('cell', label)));
  const lines = Array.from({length: Math.ceil(600 / HEIGHT) + 1}, () => makeLine(columns));
  const all = make('all', ...lines.map(({element}) => element));
  const scroller = make('scroller', head, all);
  let places;
  const count = () => places?.length ?? rows.length;
  const draw = () => {
    const first = Math.floor(scroller.scrollTop / HEIGHT);
    for (let place = first; place < first + lines.length; place++) {
      const line = lines[place % lines.length];
      if (line.place !== place) fill(line, place, rows[places ? places[place] : place], columns);
    }
  };
  const show = (chosen) => {
    places = chosen;
    all.style.height = `${count() * HEIGHT}px`;
    scroller.scrollTop = 0;
    for (const line of lines) line.place = -1;
    draw();
  };
  scroller.addEventListener('scroll', draw, {passive: true});
  box.replaceChildren(scroller);
  show();
  return {
    head: () => head,
    scroller: () => scroller,
    count,
    sort: (field) => show(field && orderBy(rows, field)),
    filter: (field, text) => show(text && placesWith(rows, field, text)),
  };
}
