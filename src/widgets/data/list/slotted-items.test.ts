import {expect, fixture, html} from '@open-wc/testing';
import {nameSlottedItems} from './slotted-items.js';

describe('nameSlottedItems', () => {
  it('makes plain boxes and widgets list items, and leaves what has a meaning alone', async () => {
    const place = await fixture(
      html`<div>
        <div></div>
        <text-widget></text-widget>
        <list-item-widget></list-item-widget>
        <button></button>
        <p role="note"></p>
      </div>`,
    );
    nameSlottedItems([...place.children]);
    expect([...place.children].map((child) => child.getAttribute('role'))).to.deep.equal([
      'listitem',
      'listitem',
      'listitem',
      null,
      'note',
    ]);
  });
});
