// Lit's own keyed list.
import {html, nothing, render} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {viewOf} from '../page/keyed.mjs';

export async function setUp(box) {
  const row = (selected) => (record) =>
    html`<tr aria-selected=${record.id === selected ? 'true' : nothing}>
      <td>${record.id}</td>
      <td><a>${record.label}</a></td>
      <td><a>×</a></td>
      <td></td>
    </tr>`;
  const draw = (rows, selected) =>
    render(
      html`<table>
        <tbody>
          ${repeat(rows, ({id}) => id, row(selected))}
        </tbody>
      </table>`,
      box,
    );
  draw([]);
  const body = box.querySelector('tbody');
  return {
    ...viewOf(draw),
    rows: () => body.rows,
    label: ({cells}) => cells[1].textContent,
    isSelected: ({ariaSelected}) => ariaSelected === 'true',
  };
}
