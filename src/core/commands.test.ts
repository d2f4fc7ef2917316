import {expect, fixture, html} from '@open-wc/testing';
import type {CommandLike} from './answer-commands.js';
import {sendCommand} from './commands.js';

async function place(markup: ReturnType<typeof html>): Promise<{from: HTMLElement; root: HTMLElement}> {
  const root = await fixture<HTMLElement>(html`<div><button class="from"></button>${markup}</div>`);
  return {root, from: root.querySelector<HTMLElement>('.from')!};
}

describe('commands', () => {
  it('opens and closes a native dialog as a modal', async () => {
    const {from, root} = await place(html`<dialog id="ask">Hello</dialog>`);
    const dialog = root.querySelector('dialog')!;
    expect(sendCommand(from, 'ask', 'show-modal')).to.equal(undefined);
    expect(dialog.matches(':modal')).to.be.true;
    sendCommand(from, 'ask', 'show-modal');
    sendCommand(from, 'ask', 'close');
    expect(dialog.open).to.be.false;
  });

  it('lets a dialog refuse to close on request', async () => {
    const {from, root} = await place(
      html`<dialog id="ask" @cancel=${(event: Event) => event.preventDefault()}></dialog>`,
    );
    sendCommand(from, 'ask', 'show-modal');
    sendCommand(from, 'ask', 'request-close');
    expect(root.querySelector('dialog')!.open).to.be.true;
    root.querySelector('dialog')!.close();
  });

  it('shows, hides and toggles a popover', async () => {
    const {from, root} = await place(html`<div id="tip" popover="manual">Hello</div>`);
    const isOpen = (): boolean => root.querySelector('#tip')!.matches(':popover-open');
    const seen = ['show-popover', 'show-popover', 'hide-popover', 'toggle-popover', 'toggle-popover'].map((command) => {
      sendCommand(from, 'tip', command);
      return isOpen();
    });
    expect(seen).to.deep.equal([true, true, false, true, false]);
  });

  it('opens, closes and toggles a disclosure', async () => {
    const {from, root} = await place(html`<details id="more"><summary>More</summary></details>`);
    const seen = ['open', '--toggle', 'toggle', 'close'].map((command) => {
      sendCommand(from, 'more', command);
      return root.querySelector('details')!.open;
    });
    expect(seen).to.deep.equal([true, false, true, false]);
  });

  it('submits and resets a form', async () => {
    let submitted = 0;
    const submit = (event: Event): void => {
      event.preventDefault();
      submitted++;
    };
    const {from, root} = await place(html`<form id="f" @submit=${submit}><input value="a" /></form>`);
    root.querySelector('input')!.value = 'b';
    sendCommand(from, 'f', '--submit');
    sendCommand(from, 'f', '--reset');
    expect(submitted).to.equal(1);
    expect(root.querySelector('input')!.value).to.equal('a');
  });

  it('sends the event to the element with the command and who sent it', async () => {
    const {from, root} = await place(html`<my-box id="box"></my-box>`);
    let heard: CommandLike | undefined;
    root.querySelector('#box')!.addEventListener('command', (event) => (heard = event as CommandLike));
    sendCommand(from, 'box', '--refresh');
    expect(heard?.command).to.equal('--refresh');
    expect(heard?.source).to.equal(from);
    expect(heard?.bubbles).to.be.false;
  });

  it('does nothing by itself where the event was prevented', async () => {
    const {from, root} = await place(
      html`<dialog id="ask" @command=${(event: Event) => event.preventDefault()}></dialog>`,
    );
    sendCommand(from, 'ask', 'show-modal');
    expect(root.querySelector('dialog')!.open).to.be.false;
  });

  it('finds its target in its own root first, then in the roots around it', async () => {
    const {root} = await place(html`<details id="more"></details>`);
    const host = document.createElement('div');
    root.append(host);
    const shadow = host.attachShadow({mode: 'open'});
    const inner = shadow.appendChild(document.createElement('button'));
    sendCommand(inner, 'more', 'open');
    expect(root.querySelector('details')!.open).to.be.true;
    const own = shadow.appendChild(document.createElement('details'));
    own.id = 'more';
    sendCommand(inner, 'more', 'open');
    expect(own.open).to.be.true;
  });

  it('says in plain words that there is no such element', async () => {
    const {from} = await place(html``);
    expect(sendCommand(from, 'nowhere', 'close')?.message).to.contain('“nowhere”');
  });
});
