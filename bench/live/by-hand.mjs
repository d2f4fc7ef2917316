// The floor: a few lines written for this list alone, without a library.

export async function setUp(box, records) {
  const list = document.createElement('ul');
  const stat = document.createElement('p');
  const values = new Map();
  for (const {id, name, value} of records) {
    const row = document.createElement('li');
    const text = document.createTextNode(String(value));
    row.append(document.createElement('span'), text);
    row.firstChild.textContent = name;
    values.set(id, text);
    list.append(row);
  }
  box.append(stat, list);
  let waiting = new Map();
  let count = 0;
  const draw = () => {
    for (const [id, {value}] of waiting) values.get(id).data = String(value);
    stat.textContent = String(count);
    waiting = new Map();
  };
  return {
    push(changed) {
      if (waiting.size === 0) requestAnimationFrame(draw);
      for (const record of changed) waiting.set(record.id, record);
      count += changed.length;
    },
    last: () => values.get(0).data,
    count: () => stat.textContent,
  };
}
