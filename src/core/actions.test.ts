import {expect, waitUntil} from '@open-wc/testing';
import type {Outcome} from '../data/types.js';
import {dataFixture, type DataFixture} from '../testing/data-fixture.js';
import {scopeContext, type Scope} from '../data/scopes.js';
import {ContextProvider} from '@lit/context';
import {noteItem} from './row-items.js';
import {isActing, runAction, type ActionDetail, type ActionRequest, type ActionResult} from './actions.js';

const ada = {id: 7, name: 'Ada'};

describe('actions by name', () => {
  let data: DataFixture;
  let host: HTMLElement;
  let events: CustomEvent[];

  beforeEach(async () => {
    data = await dataFixture();
    host = data.place.appendChild(document.createElement('div'));
    events = [];
    for (const name of ['action', 'action-success', 'action-error'])
      data.place.addEventListener(name, (event) => events.push(event as CustomEvent));
  });
  afterEach(() => data.remove());

  const names = (): string[] => events.map(({type}) => type);
  const error = (result: ActionResult): string => (result.status === 'error' ? result.error.message : result.status);
  /** Runs one that the provider answers. */
  async function run(request: ActionRequest, outcome: Partial<Outcome> = {}): Promise<ActionResult> {
    const result = runAction(host, request);
    await waitUntil(() => data.provider.changes.length > 0);
    data.provider.changes[0]!.done(outcome);
    return result;
  }

  describe('on the provider', () => {
    it('runs with the key of the record at hand', async () => {
      const result = await run({action: 'action:publish', record: ada}, {message: 'Published'});
      const {request} = data.provider.changes[0]!;
      expect(request.source).to.include({kind: 'action', name: 'publish'});
      expect([request.intent, request.keys]).to.deep.equal(['run', ['7']]);
      expect(result).to.deep.include({status: 'done', handled: false});
      expect(names()).to.deep.equal(['action-success']);
      expect(events[0]!.detail).to.deep.include({name: 'publish', record: ada, ids: ['7']});
    });

    it('runs with the record of the row that it stands in', async () => {
      const row = host.appendChild(document.createElement('p'));
      const inner = row.appendChild(document.createElement('div')).attachShadow({mode: 'open'});
      const button = inner.appendChild(document.createElement('div'));
      noteItem(row, ada);
      void runAction(button, {action: 'action:rename("{name}")'});
      await waitUntil(() => data.provider.changes.length > 0);
      expect(data.provider.changes[0]!.request.keys).to.deep.equal(['7']);
    });

    it('runs with the keys of many', async () => {
      await run({action: 'action:archive', ids: ['1', '2'], values: {reason: 'old'}});
      expect(data.provider.changes[0]!.request.keys).to.deep.equal(['1', '2']);
      expect(data.provider.changes[0]!.request.values).to.deep.equal({reason: 'old'});
    });

    it('fills its holes from the record, then from the scopes around', async () => {
      const scope: Scope = {kind: 'form', get: (path) => ({reason: 'late'})[path], subscribe: () => () => undefined};
      new ContextProvider(data.place, {context: scopeContext, initialValue: scope}).hostConnected();
      await run({action: 'action:refund({row.id}, {form.reason})', record: ada});
      expect(data.provider.changes[0]!.request.source).to.deep.include({args: [7, 'late']});
    });

    it('says which hole is empty, and asks nobody', async () => {
      expect(error(await runAction(host, {action: 'action:refund({nothing})'}))).to.equal('{nothing} is empty.');
      expect(data.provider.changes).to.have.length(0);
    });

    it('does not run twice at once', async () => {
      const first = runAction(host, {action: 'action:publish', record: ada});
      expect(isActing(host)).to.be.true;
      expect((await runAction(host, {action: 'action:publish', record: ada})).status).to.equal('busy');
      await waitUntil(() => data.provider.changes.length > 0);
      data.provider.changes[0]!.done();
      expect((await first).status).to.equal('done');
      expect(isActing(host)).to.be.false;
      expect(data.provider.changes).to.have.length(1);
    });

    it('tells of a failure in the words of the provider', async () => {
      const result = runAction(host, {action: 'action:publish', record: ada});
      await waitUntil(() => data.provider.changes.length > 0);
      data.provider.changes[0]!.fail({code: 'forbidden', message: 'Only editors may publish.', retryable: false});
      expect(await result).to.deep.include({status: 'error', handled: false});
      expect(error(await result)).to.equal('Only editors may publish.');
      expect(names()).to.deep.equal(['action-error']);
      expect((events[0]!.detail as {error: object}).error).to.include({code: 'forbidden'});
    });

    it('is told by a prevented event that the page shows the failure', async () => {
      data.place.addEventListener('action-error', (event) => event.preventDefault());
      expect(await runAction(host, {action: 'interface:list'})).to.include({status: 'error', handled: true});
    });

    it('names the element to add where nobody handles it', async () => {
      data.provider.kinds = ['interface'];
      const result = await runAction(host, {action: 'action:publish'});
      expect(error(result)).to.equal('No provider handles action:publish.');
    });

    it('waits for a provider that is not defined yet', async () => {
      const provider = data.place.appendChild(document.createElement('late-test-provider'));
      provider.append(host);
      const result = runAction(host, {action: 'action:publish'});
      customElements.define('late-test-provider', class extends HTMLElement {});
      await waitUntil(() => data.provider.changes.length > 0);
      data.provider.changes[0]!.done();
      expect((await result).status).to.equal('done');
    });

    it('goes where the outcome says, within this site', async () => {
      const before = location.hash;
      await run({action: 'action:publish'}, {navigate: '#published'});
      await waitUntil(() => location.hash === '#published');
      history.replaceState(null, '', `${location.pathname}${location.search}${before}`);
    });
  });

  describe('M-12 bare names', () => {
    it('are offered to the page first', async () => {
      let detail: ActionDetail | undefined;
      data.place.addEventListener('action', (event) => {
        detail = event.detail;
        event.preventDefault();
      });
      expect((await runAction(host, {action: 'edit', record: ada})).status).to.equal('prevented');
      expect(detail).to.deep.equal({name: 'edit', kind: 'run', source: 'action:edit', record: ada, ids: ['7']});
      expect(data.provider.changes).to.have.length(0);
    });

    it('come out of shadow trees, and can be refused there', async () => {
      const inner = document.createElement('b');
      host.attachShadow({mode: 'open'}).append(inner);
      const heard: Event[] = [];
      const hear = (event: Event): void => {
        heard.push(event);
        event.preventDefault();
      };
      document.addEventListener('action', hear);
      const {status} = await runAction(inner, {action: 'edit', record: ada});
      document.removeEventListener('action', hear);
      expect([status, heard.length]).to.deep.equal(['prevented', 1]);
      expect(heard[0]).to.include({bubbles: true, composed: true, cancelable: true});
    });

    it("run the provider's action of that name otherwise", async () => {
      expect((await run({action: 'publish', record: ada})).status).to.equal('done');
      expect(names()).to.deep.equal(['action', 'action-success']);
    });

    it('are the page’s own business where no provider has one', async () => {
      data.provider.kinds = [];
      expect((await runAction(host, {action: 'edit'})).status).to.equal('unhandled');
      expect(names()).to.deep.equal(['action']);
    });
  });

  describe('forms', () => {
    it('are offered to the page', async () => {
      data.place.addEventListener('action', (event) => event.preventDefault());
      expect((await runAction(host, {action: 'form:edit({id})', record: ada})).status).to.equal('prevented');
      expect(events[0]!.detail).to.deep.include({name: 'edit', kind: 'form', source: 'form:edit(7)'});
    });

    it('say what is missing where nobody opens them', async () => {
      expect(error(await runAction(host, {action: 'form:edit'}))).to.contain('form “edit”');
    });
  });

  describe('commands and addresses', () => {
    it('sends a command to the element of that id', async () => {
      const dialog = data.place.appendChild(document.createElement('dialog'));
      dialog.id = 'edit';
      expect((await runAction(host, {action: 'show-modal@edit'})).status).to.equal('done');
      expect(dialog.matches(':modal')).to.be.true;
      dialog.close();
    });

    it('says that there is no such element', async () => {
      expect(error(await runAction(host, {action: 'close@nothing'}))).to.contain('nothing');
    });

    it('goes to an address by a click that routers see, data encoded', async () => {
      let href = '';
      const router = (event: Event): void => {
        href = (event.target as HTMLAnchorElement).getAttribute('href') ?? '';
        event.preventDefault();
      };
      document.addEventListener('click', router);
      await runAction(host, {action: '/users/{id}?q={name}', record: {id: 'a/b', name: 'x&y'}});
      document.removeEventListener('click', router);
      expect(href).to.equal('/users/a%2Fb?q=x%26y');
      expect(document.querySelector('body > a[hidden]')).to.equal(null);
    });

    it('F102 never goes to an address that is none', async () => {
      expect((await runAction(host, {action: 'javascript:window.hit=1'})).status).to.equal('error');
    });
  });

  describe('with a question', () => {
    const answer = async (which: string): Promise<void> => {
      await waitUntil(() => document.querySelector('.widget-confirm')?.shadowRoot?.querySelector('dialog[open]'));
      document.querySelector('.widget-confirm')!.shadowRoot!.querySelector<HTMLElement>(`.${which}`)!.click();
    };

    it('does nothing on Cancel', async () => {
      const result = runAction(host, {action: 'delete', record: ada, confirm: 'Sure?'});
      await answer('cancel');
      expect((await result).status).to.equal('cancelled');
      expect(names()).to.deep.equal([]);
    });

    it('runs when the reader agrees', async () => {
      const result = runAction(host, {action: 'action:delete', record: ada, confirm: true});
      await answer('danger');
      await waitUntil(() => data.provider.changes.length > 0);
      data.provider.changes[0]!.done();
      expect((await result).status).to.equal('done');
    });

    it('F102 fills the holes of the question with the record as text, each once', async () => {
      const record = {...ada, name: '<b>{id}</b>', none: null};
      const result = runAction(host, {action: 'delete', record, confirm: 'Delete {name} ({row.id}{none})? {unknown}'});
      await waitUntil(() => document.querySelector('.widget-confirm')?.shadowRoot?.querySelector('dialog[open]'));
      const text = document.querySelector('.widget-confirm')!.shadowRoot!.querySelector('#text')!;
      expect([text.textContent, text.children.length]).to.deep.equal(['Delete <b>{id}</b> (7)? {unknown}', 0]);
      await answer('cancel');
      await result;
    });

    it('asks nothing where confirm is false', async () => {
      expect((await run({action: 'action:publish', confirm: 'false'})).status).to.equal('done');
    });

    it('does nothing for an element that has left the page meanwhile', async () => {
      const result = runAction(host, {action: 'action:delete', confirm: true});
      await waitUntil(() => document.querySelector('.widget-confirm')?.shadowRoot?.querySelector('dialog[open]'));
      host.remove();
      await answer('agree');
      expect((await result).status).to.equal('cancelled');
    });
  });

  it('never rejects: what is no action is an error with a hint', async () => {
    const result = await runAction(host, {action: 'what is this'});
    expect(result.status === 'error' && result.error.hint).to.contain('show-modal@dialog-id');
    expect(names()).to.deep.equal(['action-error']);
  });
});
