// Lit's keyed list and Chart.js, both drawn once a frame: what one writes first.
import Chart from 'chart.js/auto';
import {html, render} from 'lit';
import {repeat} from 'lit/directives/repeat.js';

const OPTIONS = {
  animation: false,
  parsing: false,
  normalized: true,
  maintainAspectRatio: false,
  scales: {x: {type: 'linear'}},
  plugins: {legend: {display: false}},
};

export async function setUp([tableBox, lineBox], {fields, points}) {
  const canvas = document.createElement('canvas');
  lineBox.append(canvas);
  const data = [];
  const chart = new Chart(canvas, {
    type: 'line',
    data: {datasets: [{data, pointRadius: 0, borderWidth: 1}]},
    options: OPTIONS,
  });
  let records;
  let isAsked = false;
  const row = (record) =>
    html`<tr>
      ${fields.map((field) => html`<td>${record[field]}</td>`)}
    </tr>`;
  const draw = () => {
    isAsked = false;
    render(
      html`<table>
        <tbody>
          ${repeat(records.values(), ({id}) => id, row)}
        </tbody>
      </table>`,
      tableBox,
    );
    chart.update('none');
  };
  return {
    push(_, point, rows) {
      records = rows;
      data.push(point);
      if (data.length > points) data.shift();
      if (!isAsked) requestAnimationFrame(draw);
      isAsked = true;
    },
    last: () => tableBox.querySelector('td:nth-child(2)')?.textContent,
  };
}
