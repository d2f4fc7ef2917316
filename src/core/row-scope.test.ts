import {ContextEvent, ContextProvider} from '@lit/context';
import {expect, fixture, html} from '@open-wc/testing';
import {lookUp, scopeContext, watchPath, type Scope} from '../data/scopes.js';
import {noteItem} from './row-items.js';
import './row-scope.js';

function scopeAt(element: Element): Scope | undefined {
  let found: Scope | undefined;
  element.dispatchEvent(new ContextEvent(scopeContext, element, (scope) => (found = scope)));
  return found;
}

const form: Scope = {kind: 'form', get: (path) => (path === 'team' ? 'red' : undefined), subscribe: () => () => {}};

describe('the scope of a row', () => {
  it('has what its record has, also through a shadow root, and then what is around the list', async () => {
    const list = await fixture<HTMLElement>(
      html`<div>
        <p><span></span></p>
      </div>`,
    );
    new ContextProvider(list as never, {context: scopeContext, initialValue: form}).hostConnected();
    const [row] = list.children;
    const inner = row!.querySelector('span')!.attachShadow({mode: 'open'}).appendChild(document.createElement('i'));
    noteItem(row!, {id: 7, owner: {name: 'Ada'}});
    const scope = scopeAt(inner);
    const values = ['id', 'row.id', 'owner.name', 'team', 'form.team', 'row.team'].map((path) => lookUp(scope, path));
    expect(values).to.deep.equal([7, 7, 'Ada', 'red', 'red', undefined]);
  });

  it('is that of a form in it, and no more of what stands in the form, which asks the form', async () => {
    const list = await fixture<HTMLElement>(
      html`<div>
        <form-widget><i></i></form-widget>
      </div>`,
    );
    const [own] = list.children;
    noteItem(list, {id: 7});
    expect(lookUp(scopeAt(own!), 'id')).to.equal(7);
    expect(scopeAt(own!.querySelector('i')!)?.kind).not.to.equal('row');
  });

  it('tells when the row shows another record', async () => {
    const list = await fixture<HTMLElement>(html`<div><p></p></div>`);
    const [row] = list.children;
    noteItem(row!, {id: 7});
    const scope = scopeAt(row!);
    let count = 0;
    const stop = watchPath(scope, 'id', () => count++);
    noteItem(row!, {id: 8});
    expect([count, lookUp(scope, 'id')]).to.deep.equal([1, 8]);
    stop();
    noteItem(row!, {id: 9});
    expect(count).to.equal(1);
  });

  it('is not there outside of rows, and hands out no prototype', async () => {
    const list = await fixture<HTMLElement>(html`<div><p></p></div>`);
    expect(scopeAt(list)?.kind).to.equal(undefined);
    noteItem(list.firstElementChild!, {id: 7});
    expect(scopeAt(list.firstElementChild!)?.get('constructor.name')).to.equal(undefined);
  });
});
