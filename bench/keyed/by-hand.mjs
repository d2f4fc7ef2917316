// The floor: rows cloned from a template, and for each operation the few nodes that it means.

const TEMPLATE = '<tr><td> </td><td><a> </a></td><td><a>×</a></td><td></td></tr>';

/** Made by the parser once; the rest are clones. */
function prototypeRow() {
  const parsed = new DOMParser().parseFromString(`<table><tbody>${TEMPLATE}</tbody></table>`, 'text/html');
  return document.importNode(parsed.querySelector('tr'), true);
}

const labelNode = (row) => row.childNodes[1].firstChild.firstChild;

const readersOf = (body) => ({
  rows: () => body.rows,
  label: ({cells}) => cells[1].textContent,
  isSelected: ({ariaSelected}) => ariaSelected === 'true',
});

function makeRow(prototype, {id, label}) {
  const row = prototype.cloneNode(true);
  row.firstChild.firstChild.data = id;
  labelNode(row).data = label;
  return row;
}

/** The rows on the page, and what puts them there. */
function createBody(box) {
  const prototype = prototypeRow();
  const table = document.createElement('table');
  const body = table.createTBody();
  box.append(table);
  const rows = [];
  return {
    body,
    rows,
    append(records) {
      const made = records.map((record) => makeRow(prototype, record));
      rows.push(...made);
      body.append(...made);
    },
    clear() {
      body.textContent = '';
      rows.length = 0;
    },
  };
}

export async function setUp(box) {
  const {body, rows, append, clear} = createBody(box);
  let selected;
  return {
    ...readersOf(body),
    create(records) {
      clear();
      append(records);
    },
    append: (_, added) => append(added),
    update(records, places) {
      for (const place of places) labelNode(rows[place]).data = records[place].label;
    },
    select(_, place) {
      selected?.removeAttribute('aria-selected');
      selected = rows[place];
      selected.ariaSelected = 'true';
    },
    swap(_, one, other) {
      const after = rows[other].nextSibling;
      rows[one].before(rows[other]);
      body.insertBefore(rows[one], after);
      [rows[one], rows[other]] = [rows[other], rows[one]];
    },
    remove(_, place) {
      rows[place].remove();
      rows.splice(place, 1);
    },
    clear,
  };
}
