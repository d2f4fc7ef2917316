import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {DataShape} from '../data/types.js';
import {readJsonChild} from './json-child.js';

class JsonElement extends HTMLElement {
  static data: DataShape = {list: 'rows', value: 'label', accepts: ['rows']};
  rows?: unknown;
  readonly problems = new Map<string, string | undefined>();
  setProblem(attribute: string, reason: string | undefined): void {
    this.problems.set(attribute, reason);
  }
}
customElements.define('json-test-element', JsonElement);
class ValueElement extends JsonElement {
  static override data: DataShape = {value: 'label', accepts: ['label']};
  label?: unknown;
}
customElements.define('json-value-test-element', ValueElement);

function withScript<Element extends JsonElement>(tag: string, text: string): Element {
  const element = document.createElement(tag) as Element;
  element.append(Object.assign(document.createElement('script'), {type: 'application/json', textContent: text}));
  return element;
}
const PROBLEM = 'script[type="application/json"]';

describe('data in a child', () => {
  it('fills the list, else the main value', () => {
    const list = withScript<JsonElement>('json-test-element', '[1, {"a": "b"}]');
    readJsonChild(list);
    expect(list.rows).to.deep.equal([1, {a: 'b'}]);
    const value = withScript<ValueElement>('json-value-test-element', '"x"');
    readJsonChild(value);
    expect(value.label).to.equal('x');
  });

  it('F90 that is no JSON is a named problem, and what was there stays', () => {
    const element = withScript<JsonElement>('json-test-element', '[1, ');
    element.rows = ['before'];
    readJsonChild(element);
    expect(element.rows).to.deep.equal(['before']);
    expect(element.problems.get(PROBLEM)).to.be.a('string').and.not.equal('');
  });

  it('is read from the widget itself and from nothing deeper', async () => {
    const element = await fixture<JsonElement>(
      html`<json-test-element
        ><div>
          <script type="application/json">
            [1]
          </script>
        </div></json-test-element
      >`,
    );
    readJsonChild(element);
    expect(element.rows).to.equal(undefined);
  });

  it('is read when the document has loaded, where the parser is still at work', async () => {
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="loading"></iframe>`);
    const page = frame.contentDocument as Document;
    page.open();
    page.write('<!doctype html><body><div id="host">');
    expect(page.readyState).to.equal('loading');
    const element = page.adoptNode(document.createElement('json-test-element')) as JsonElement;
    page.getElementById('host')?.append(element);
    readJsonChild(element);
    expect(element.rows).to.equal(undefined);
    const script = Object.assign(page.createElement('script'), {type: 'application/json', textContent: '[7]'});
    element.append(script);
    page.write('</div></body>');
    page.close();
    await waitUntil(() => element.rows !== undefined, 'never read');
    expect(element.rows).to.deep.equal([7]);
  });
});
