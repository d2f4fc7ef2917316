import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {customElement} from 'lit/decorators.js';
import '../../data/table/table-widget.js';
import {SelectionController} from './selection-controller.js';

@customElement('selection-host')
class Host extends LitElement {
  readonly chosen = new SelectionController(this, () => 'chosen-rows');
}

describe('SelectionController', () => {
  it('reads what the page has set, hears what a user does, and lets go', async () => {
    const place = await fixture(
      html`<div>
        <selection-host></selection-host>
        <table-widget id="chosen-rows" .rows=${[{id: 1}, {id: 2}]} .selection=${['2']}></table-widget>
      </div>`,
    );
    const host = place.querySelector<Host>('selection-host')!;
    const table = place.querySelector('table-widget')!;
    host.chosen.read();
    expect([host.chosen.keys, host.chosen.source]).to.deep.equal([['2'], table]);
    await table.updateComplete;
    table.shadowRoot!.querySelector<HTMLElement>('tbody [type="checkbox"]')!.click();
    expect(host.chosen.keys).to.deep.equal(['2', '1']);
    host.chosen.clear();
    expect([host.chosen.keys, table.selection]).to.deep.equal([[], []]);
    host.remove();
    expect(host.chosen.source).to.equal(undefined);
  });
});
