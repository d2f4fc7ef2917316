import {expect, fixture, html} from '@open-wc/testing';
import './table-widget.js';
import type {TableWidget} from './table-widget.js';

describe('the headers of a table', () => {
  it('say which columns can be sorted before anybody points at them', async () => {
    const element = await fixture<TableWidget>(
      html`<table-widget
        caption="People"
        columns='[{"field": "name", "sortable": true}, {"field": "role", "sortable": false}]'
        rows='[{"name": "Ada", "role": "admin"}]'
      ></table-widget>`,
    );
    await element.updateComplete;
    const [name, role] = element.shadowRoot!.querySelectorAll('thead th');
    const button = name!.querySelector('button')!;
    const {content, opacity, width} = getComputedStyle(button, '::after');
    expect([content, width]).to.deep.equal(['""', '12px']);
    expect(Number(opacity)).to.be.above(0.5);
    expect(role!.querySelector('button')).to.equal(null);
    button.click();
    await element.updateComplete;
    expect(getComputedStyle(button, '::after').content).to.equal('none');
    expect(button.querySelector('.arrow')!.checkVisibility()).to.equal(true);
  });
});
