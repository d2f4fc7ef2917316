import {expect, fixture, html} from '@open-wc/testing';
import {property} from 'lit/decorators.js';
import {html as lit} from 'lit';
import {WidgetElement} from '../core/widget-element.js';
import '../providers/fetch/fetch-provider.js';
import {Faults} from '../providers/testing/faults.js';
import {pageNode} from './root-provider.js';
import type {DataShape} from './types.js';

class RootProbeWidget extends WidgetElement {
  static override readonly data: DataShape = {list: 'items', value: 'value', accepts: ['items', 'value', 'name']};

  @property({attribute: false}) items?: readonly {id: number}[];
  @property({attribute: false}) value?: unknown;
  @property() name?: string;

  override render() {
    return lit`<ul>${this.items?.map(({id}) => lit`<li>${id}</li>`)}</ul>`;
  }
}
customElements.define('root-probe-widget', RootProbeWidget);

/** Waits for a state, as a page would. */
function reached(widget: RootProbeWidget, state: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (widget.dataController?.state !== state) return;
      widget.removeEventListener('data-state', look);
      resolve();
    };
    widget.addEventListener('data-state', look);
    look();
  });
}

const probe = (source: string) =>
  fixture<RootProbeWidget>(html`<root-probe-widget data-source=${source}></root-probe-widget>`);

describe('the page’s own provider, against a real server', () => {
  let faults: Faults;
  beforeEach(() => {
    faults = new Faults();
  });

  it('is one for the page, and answers every request for the context', () => {
    expect(pageNode()).to.equal(pageNode());
    expect(pageNode().provider.label).to.equal('page');
  });

  it('a bare URL without any provider element shows its list', async () => {
    const widget = await probe(faults.url('good'));
    await reached(widget, 'ready');
    expect(widget.items!.map(({id}) => id)).to.deep.equal([1, 2]);
    const {requests} = await faults.seen();
    expect(requests.map(({method}) => method)).to.deep.equal(['GET']);
  });

  it('a pointer picks a part of it', async () => {
    const widget = await probe(`${faults.url('good')}#/data/1`);
    await reached(widget, 'ready');
    expect(widget.name).to.equal('B');
  });

  it('F45 500, then 200: data without anybody’s help, two requests', async () => {
    const widget = await probe(faults.url('statuses', 'statuses=500,200'));
    await reached(widget, 'ready');
    expect((await faults.seen()).requests).to.have.length(2);
  });

  it('F64 204 is empty, F52 bad data an error without a storm', async () => {
    await reached(await probe(faults.url('statuses', 'statuses=204')), 'empty');
    const broken = await probe(faults.url('malformed', 'kind=truncated'));
    await reached(broken, 'error');
    expect(broken.dataController!.error!.code).to.equal('data');
    expect((await faults.seen()).requests).to.have.length(2);
  });

  it('F67 200 widgets with one address are one request', async () => {
    const address = faults.url('good');
    const place = await fixture<HTMLElement>(
      html`<div>
        ${Array.from({length: 200}, () => html`<root-probe-widget data-source=${address}></root-probe-widget>`)}
      </div>`,
    );
    const widgets = [...place.querySelectorAll<RootProbeWidget>('root-probe-widget')];
    await Promise.all(widgets.map((widget) => reached(widget, 'ready')));
    expect((await faults.seen()).requests).to.have.length(1);
  });

  it('F71 removed in the middle of a request: the server sees it', async () => {
    const widget = await probe(faults.url('hang'));
    await faults.until(({requests}) => requests.length === 1);
    widget.remove();
    await faults.until(({aborted}) => aborted === 1);
  });

  it('F95 F97 the same in a closed shadow root, by cloneNode and by innerHTML', async () => {
    const address = faults.url('good');
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({mode: 'closed'});
    const template = document.createElement('template');
    template.innerHTML = `<root-probe-widget data-source="${address}"></root-probe-widget>`;
    root.append(template.content.cloneNode(true));
    host.innerHTML = template.innerHTML;
    const widgets = [root.firstElementChild, host.firstElementChild] as RootProbeWidget[];
    await Promise.all(widgets.map((widget) => reached(widget, 'ready')));
    expect(widgets.map((widget) => widget.items!.length)).to.deep.equal([2, 2]);
  });

  it('F92 a provider wrapped around it later takes over', async () => {
    await faults.plan({routes: {'/interface/list': [{body: [{id: 9}]}]}});
    const {warn} = console;
    console.warn = () => {};
    const widget = await probe('interface:list');
    await reached(widget, 'error');
    console.warn = warn;
    const provider = document.createElement('fetch-provider');
    provider.setAttribute('base-url', faults.base);
    widget.replaceWith(provider);
    provider.append(widget);
    await faults.until(({requests}) => requests.length > 0);
    const {requests} = await faults.seen();
    expect(requests[0]!.path).to.contain('/interface/list');
  });
});
