import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {RowFocus} from './row-focus.js';

@customElement('row-focus-host')
class Host extends LitElement {
  @property({attribute: false}) rows: readonly string[] = ['a', 'b', 'c'];
  @property({attribute: false}) hasDelete = true;
  readonly focusKeeper = new RowFocus(this, {rows: 'li', fallback: () => this.shadowRoot?.querySelector('section')});

  protected override render(): unknown {
    return html`<section>
      <ul>
        ${repeat(
          this.rows,
          (row) => row,
          (row) =>
            html`<li id=${row}>
              <b part="title">${row}</b><a href="#${row}">Open</a
              ><button>Edit</button>${this.hasDelete ? html`<button>Delete</button>` : ''}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  focusOn(row: string, button: number): void {
    this.shadowRoot?.querySelectorAll<HTMLElement>(`#${row} :is(a, button)`)[button]?.focus();
  }

  get focused(): string {
    const active = this.shadowRoot?.activeElement;
    return `${active?.closest('li')?.id ?? active?.localName ?? 'none'} ${active?.closest('li') ? (active.localName === 'li' ? 'itself' : active.textContent) : ''}`.trim();
  }

  async show(rows: readonly string[]): Promise<void> {
    this.rows = rows;
    await this.updateComplete;
  }
}

const add = (): Promise<Host> => fixture<Host>(html`<row-focus-host></row-focus-host>`);
const said = (): string => document.querySelector('.widget-announcer')?.textContent ?? '';

describe('RowFocus', () => {
  it('AX-26 goes to the same link of the next row when the focused one is gone, and says so', async () => {
    const host = await add();
    host.focusOn('b', 0);
    await host.show(['a', 'c']);
    expect(host.focused).to.equal('c Open');
    await waitUntil(() => said().includes('b removed'));
  });

  it('AX-26 goes to the next row itself, and not to what acts on it', async () => {
    const host = await add();
    host.focusOn('b', 2);
    await host.show(['a', 'c']);
    expect(host.focused).to.equal('c itself');
    await host.show(['a']);
    expect(host.focused).to.equal('a itself');
  });

  it('AX-26 goes to the row before when there is no next one', async () => {
    const host = await add();
    host.focusOn('c', 0);
    await host.show(['a', 'b']);
    expect(host.focused).to.equal('b Open');
  });

  it('AX-26 goes to what stands in for the list when no row is left', async () => {
    const host = await add();
    host.focusOn('a', 0);
    await host.show([]);
    expect(host.focused).to.equal('section');
  });

  it('AX-25 stays where it is while rows come, go and move around it', async () => {
    const host = await add();
    host.focusOn('b', 2);
    for (const rows of [['x', 'a', 'b', 'c'], ['c', 'b', 'a'], ['b'], ['y', 'b', 'z']]) {
      await host.show(rows);
      expect(host.focused, rows.join()).to.equal('b Delete');
    }
  });

  it('stays in the row when its control is gone', async () => {
    const host = await add();
    host.focusOn('b', 2);
    host.hasDelete = false;
    await host.updateComplete;
    expect(host.focused).to.equal('b Open');
  });

  it('leaves the focus alone that is elsewhere', async () => {
    const host = await add();
    const input = document.createElement('input');
    host.after(input);
    input.focus();
    await host.show(['c']);
    expect(document.activeElement).to.equal(input);
    input.remove();
  });
});
