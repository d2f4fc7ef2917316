import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {dataFixture, type DataFixture} from '../testing/data-fixture.js';
import '../testing/preload.js';
import '../widgets/feedback/toast-container/toast-container-widget.js';
import '../widgets/feedback/toast/toast-action.js';
import '../widgets/action/button/button-widget.js';
import '../providers/function/function-provider.js';
import {dispatchCommand} from './commands.js';
import './outcome-toast.js';
import {runAction} from './actions.js';
import {toastPlace} from './toast-places.js';
import {toast} from './toast.js';
import type {ToastWidget} from '../widgets/feedback/toast/toast-widget.js';

const shown = (place: Element | undefined): readonly ToastWidget[] => [
  ...(place?.shadowRoot?.querySelectorAll<ToastWidget>('toast-widget') ?? []),
];
const texts = (place: Element | undefined): readonly (string | undefined)[] => shown(place).map(({message}) => message);

describe('toast()', () => {
  afterEach(() => document.querySelectorAll('toast-container-widget').forEach((place) => place.remove()));

  it('makes a place where the page has none, once', async () => {
    toast('Saved');
    toast('Sent');
    await waitUntil(() => shown(toastPlace()).length === 2);
    expect(document.querySelectorAll('body > toast-container-widget')).to.have.length(1);
    expect(texts(toastPlace())).to.deep.equal(['Saved', 'Sent']);
  });

  it('goes to the page’s own place, and is closed by its handle', async () => {
    const place = await fixture(html`<toast-container-widget position="bottom_left"></toast-container-widget>`);
    const handle = toast({type: 'error', heading: 'Not sent', message: 'No connection'});
    await waitUntil(() => shown(place).length === 1);
    expect(shown(place)[0]).to.include({type: 'error', heading: 'Not sent'});
    handle.close();
    expect(await handle.closed).to.equal('close');
    await waitUntil(() => shown(place).length === 0);
  });
});

describe('what a server says of an action', () => {
  let data: DataFixture;
  let place: Element;
  let control: HTMLElement;
  beforeEach(async () => {
    data = await dataFixture();
    place = data.place.appendChild(document.createElement('toast-container-widget'));
    control = data.place.appendChild(document.createElement('span'));
  });
  afterEach(() => data.remove());

  const run = async (outcome: object): Promise<ReturnType<typeof runAction>> => {
    const before = data.provider.changes.length;
    const running = runAction(control, {action: 'action:archive'});
    await waitUntil(() => data.provider.changes.length > before);
    data.provider.changes.at(-1)!.done(outcome);
    return running;
  };
  const UNDO = {source: 'action:restore(7)'};
  const undoButton = (): HTMLElement | null | undefined =>
    shown(place)[0]?.shadowRoot?.querySelector<HTMLElement>('.action');

  it('is a toast, and nothing beside the control', async () => {
    const result = await run({message: 'Archived'});
    expect(result).to.include({status: 'done', handled: true});
    await waitUntil(() => texts(place).join() === 'Archived');
    expect([shown(place)[0]!.type, undoButton()]).to.deep.equal(['success', null]);
  });

  it('stays beside the control where the page has no place for toasts, or there is nothing to say', async () => {
    expect(await run({})).to.include({status: 'done', handled: false});
    place.remove();
    expect(await run({message: 'Archived'})).to.include({status: 'done', handled: false});
  });

  describe('as the provider around has it', () => {
    const into = (toasts: string): void => {
      const provider = document.createElement('function-provider');
      provider.setAttribute('toasts', toasts);
      data.place.append(provider);
      provider.append(control);
    };

    it('M-15 at the control, though the page has a place', async () => {
      into('off');
      expect(await run({message: 'Archived'})).to.include({status: 'done', handled: false});
      expect(texts(place)).to.deep.equal([]);
    });

    it('M-15 in a toast, though the page has no place: one is made', async () => {
      into('on');
      place.remove();
      expect(await run({message: 'Archived'})).to.include({status: 'done', handled: true});
      const made = document.querySelector('body > toast-container-widget')!;
      await waitUntil(() => texts(made).join() === 'Archived');
      made.remove();
    });

    it('M-15 is said once to those who do not see it', async () => {
      into('on');
      const said: string[] = [];
      const watch = new MutationObserver((records) => {
        for (const {addedNodes} of records) for (const node of addedNodes) said.push(node.textContent ?? '');
      });
      const button = document.createElement('button-widget');
      button.action = 'action:archive';
      button.label = 'Archive';
      control.append(button);
      await data.settle();
      watch.observe(document.body, {childList: true, subtree: true});
      watch.observe(place.shadowRoot!, {childList: true, subtree: true});
      button.click();
      await waitUntil(() => data.provider.changes.length > 0);
      data.provider.changes.at(-1)!.done({message: 'Archived'});
      await waitUntil(() => texts(place).join() === 'Archived');
      await waitUntil(() => !button.matches(':state(busy)'));
      await data.settle();
      expect(said.filter((text) => text.includes('Archived')).length).to.be.at.most(1);
      expect(button.shadowRoot!.querySelector('[part="message"]')).to.equal(null);
      watch.disconnect();
    });
  });

  it('is nothing where the page prevents action-success', async () => {
    control.addEventListener('action-success', (event) => event.preventDefault(), {once: true});
    expect(await run({message: 'Archived'})).to.include({handled: true});
    await data.settle();
    expect(shown(place)).to.deep.equal([]);
  });

  it('can be taken back from the toast, each change by its own', async () => {
    await run({message: 'Archived 8', undo: {source: 'action:restore(8)'}});
    await waitUntil(() => undoButton());
    const button = undoButton()!;
    await run({message: 'Archived 7', undo: UNDO});
    button.click();
    await waitUntil(() => data.provider.changes.length === 3);
    expect(data.provider.changes[2]!.request).to.deep.include({intent: 'undo'});
    expect(data.provider.changes[2]!.request.source).to.deep.include({name: 'restore', args: [8]});
    data.provider.changes[2]!.done({message: 'Restored'});
    await waitUntil(() => texts(place).includes('Restored') && !texts(place).includes('Archived 8'));
    expect(data.client.undoable).to.equal(1);
  });

  it('tells in the toast that it could not be taken back', async () => {
    await run({message: 'Archived', undo: UNDO});
    await waitUntil(() => undoButton());
    undoButton()!.click();
    await waitUntil(() => data.provider.changes.length === 2);
    data.provider.changes[1]!.fail({code: 'conflict', message: 'Somebody else has changed it.', retryable: false});
    const failure = () => shown(place)[0]?.shadowRoot?.querySelector('.failure')?.textContent;
    await waitUntil(() => failure() === 'Somebody else has changed it.');
  });

  it('is taken back by the command --undo, and says so', async () => {
    await run({undo: UNDO});
    await waitUntil(() => texts(place).join() === 'Done');
    dispatchCommand(place, '--undo', null);
    await waitUntil(() => data.provider.changes.length === 2);
    data.provider.changes[1]!.done({message: 'Restored'});
    await waitUntil(() => texts(place).includes('Restored'));
  });
});
