// The floor: one draw a frame, of the rows in view alone, and a line on a canvas.
import {adopt} from '../page/adopt.mjs';

const HEIGHT = 28;
const SHEET = `
.rows {position: relative; contain: strict; width: 100%}
.row {position: absolute; top: 0; left: 0; display: flex; width: 840px; height: ${HEIGHT}px; contain: strict}
.row div {width: 140px; height: ${HEIGHT}px; contain: strict}
`;

const make = (className) => Object.assign(document.createElement('div'), {className});

function makeRow(fields, place) {
  const element = make('row');
  element.style.transform = `translateY(${place * HEIGHT}px)`;
  const texts = fields.map(() => document.createTextNode(''));
  for (const text of texts) {
    const cell = document.createElement('div');
    cell.append(text);
    element.append(cell);
  }
  return {element, texts, record: undefined};
}

function fill(row, record, fields) {
  const {record: before, texts} = row;
  row.record = record;
  if (before === record) return;
  for (let at = 0; at < fields.length; at++) {
    const value = record[fields[at]];
    if (before?.[fields[at]] !== value) texts[at].data = value;
  }
}

function createRows(box, fields) {
  const all = make('rows');
  const rows = Array.from({length: Math.ceil(500 / HEIGHT)}, (_, place) => makeRow(fields, place));
  all.append(...rows.map(({element}) => element));
  box.append(all);
  return {
    stamp: () => rows[0].texts[1].data,
    draw(records) {
      const height = `${records.size * HEIGHT}px`;
      if (all.style.height !== height) all.style.height = height;
      let place = 0;
      for (const record of records.values()) {
        if (place === rows.length) break;
        fill(rows[place++], record, fields);
      }
    },
  };
}

function createLine(box, points) {
  const canvas = Object.assign(document.createElement('canvas'), {width: 900, height: 200});
  box.append(canvas);
  const pen = canvas.getContext('2d');
  const values = [];
  return {
    add(value) {
      values.push(value);
      if (values.length > points) values.shift();
    },
    draw() {
      const least = Math.min(...values);
      const scale = 180 / (Math.max(...values) - least || 1);
      pen.clearRect(0, 0, 900, 200);
      pen.beginPath();
      values.forEach((value, at) => pen.lineTo((at * 900) / points, 190 - (value - least) * scale));
      pen.stroke();
    },
  };
}

export async function setUp([tableBox, lineBox], {fields, points}) {
  adopt(SHEET);
  const table = createRows(tableBox, fields);
  const line = createLine(lineBox, points);
  let records;
  let isAsked = false;
  const draw = () => {
    isAsked = false;
    table.draw(records);
    line.draw();
  };
  return {
    push(_, {y}, rows) {
      records = rows;
      line.add(y);
      if (!isAsked) requestAnimationFrame(draw);
      isAsked = true;
    },
    last: table.stamp,
  };
}
