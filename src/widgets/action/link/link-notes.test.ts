import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {LitElement} from 'lit';
import {customElement} from 'lit/decorators.js';
import {LinkNotes} from './link-notes.js';

@customElement('link-notes-host')
class Host extends LitElement {
  readonly notes = new LinkNotes(this);
}

describe('the notes of a link', () => {
  it('are one text in the language around it', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="en"><link-notes-host></link-notes-host></div>`);
    const {notes} = place.firstElementChild as Host;
    expect(notes.text(['link.elsewhere', 'link.new-tab'])).to.equal('leads to another site, opens in a new tab');
    expect(notes.text([])).to.equal('');
    place.lang = 'de';
    await waitUntil(() => notes.text(['link.new-tab']) === 'öffnet sich in einem neuen Tab');
  });
});
