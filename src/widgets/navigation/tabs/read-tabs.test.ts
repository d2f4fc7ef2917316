import {expect, fixture, html} from '@open-wc/testing';
import {readTabs} from './read-tabs.js';

describe('the tabs of a widget', () => {
  it('are those of its list, with what servers call them', () => {
    const tabs = readTabs([{id: 'a', label: 'A'}, 'Plain', {title: 'T'}, {id: 4}, null, {}], []);
    expect(tabs.map(({id, label}) => `${id}:${label}`)).to.deep.equal(['a:A', '2:Plain', '3:T', '4:4', '5:5']);
  });

  it('are those of its panels, with their attributes', async () => {
    const place = await fixture(
      html`<div>
        <p slot="tab:basic" label="Basic" icon="user" badge="2" errors="3"></p>
        <p slot="panel:with:colon" disabled closable></p>
        <p slot="other" label="No"></p>
        <p slot="tab:gone" hidden></p>
      </div>`,
    );
    expect(readTabs([], place.children)).to.deep.equal([
      {id: 'basic', label: 'Basic', icon: 'user', badge: '2', errors: 3, isOff: false, isClosable: false},
      {id: 'with:colon', label: 'with:colon', icon: '', badge: '', errors: 0, isOff: true, isClosable: true},
    ]);
  });

  it('come once each, the list first', async () => {
    const place = await fixture(
      html`<div>
        <p slot="panel:b" label="Other"></p>
        <p slot="panel:c"></p>
      </div>`,
    );
    const tabs = readTabs(
      [
        {id: 'b', label: 'B'},
        {id: 'b', label: 'Again'},
      ],
      place.children,
    );
    expect(tabs.map(({id, label}) => `${id}:${label}`)).to.deep.equal(['b:B', 'c:c']);
  });
});
