// Lit's own keyed list, rendered once a frame.
import {html, render} from 'lit';
import {repeat} from 'lit/directives/repeat.js';

export async function setUp(box, records) {
  const rows = new Map(records.map((record) => [record.id, record]));
  let count = 0;
  let asked = false;
  const draw = () => {
    asked = false;
    const row = ({name, value}) => html`<li><span>${name}</span><b>${value}</b></li>`;
    render(
      html`<p>${count}</p>
        <ul>
          ${repeat(rows.values(), ({id}) => id, row)}
        </ul>`,
      box,
    );
  };
  draw();
  return {
    push(changed) {
      for (const record of changed) rows.set(record.id, record);
      count += changed.length;
      if (asked) return;
      asked = true;
      requestAnimationFrame(draw);
    },
    last: () => box.querySelector('li b').textContent,
    count: () => box.querySelector('p').textContent,
  };
}
