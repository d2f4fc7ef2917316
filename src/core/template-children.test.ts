import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {customElement} from 'lit/decorators.js';
import {TemplateChildren} from './template-children.js';
import type {CompiledTemplate} from './template.js';
import {WidgetElement} from './widget-element.js';

@customElement('template-children-host')
class Host extends WidgetElement {
  readonly templates = new TemplateChildren(this);
  renders = 0;
  protected override render(): unknown {
    this.renders++;
    return html`<p>${textOf(this.templates.main)}</p>`;
  }
}

const textOf = (template: CompiledTemplate | undefined): string =>
  template
    ?.instantiate({item: {name: 'Ada'}, context: {language: 'en'}})
    .nodes.map((node) => node.textContent)
    .join('') ?? 'none';
const shown = (host: Host): string | null | undefined => host.shadowRoot?.querySelector('p')?.textContent;
const template = (markup: string, slot = ''): HTMLTemplateElement => {
  const element = document.createElement('template');
  if (slot) element.slot = slot;
  element.content.append(document.createTextNode(markup));
  return element;
};
const add = (content: unknown): Promise<Host> =>
  fixture<Host>(html`<template-children-host>${content}</template-children-host>`);

describe('TemplateChildren', () => {
  it('finds the main template and those of slots', async () => {
    const host = await add([template('{{name}}!'), template('{{name}}?', 'cell:price'), template('x', 'detail')]);
    expect(textOf(host.templates.main)).to.equal('Ada!');
    expect(textOf(host.templates.slotted('cell:price'))).to.equal('Ada?');
    expect(host.templates.names).to.deep.equal(['cell:price', 'detail']);
    expect(host.templates.slotted('none')).to.equal(undefined);
  });

  it('takes the first of two', async () => {
    const host = await add([template('first'), template('second')]);
    expect(textOf(host.templates.main)).to.equal('first');
  });

  it('gives the same object while nothing changes', async () => {
    const host = await add(template('a'));
    expect(host.templates.main).to.equal(host.templates.main);
  });

  it('notices one that comes later, and one that goes', async () => {
    const host = await add('');
    expect(shown(host)).to.equal('none');
    const late = template('late');
    host.append(late);
    await waitUntil(() => shown(host) === 'late');
    late.remove();
    await waitUntil(() => shown(host) === 'none');
  });

  it('notices content that comes or changes later', async () => {
    const host = await add(document.createElement('template'));
    const child = host.querySelector('template');
    child?.content.append('one');
    await waitUntil(() => shown(host) === 'one');
    if (child?.content.firstChild) child.content.firstChild.textContent = 'two';
    await waitUntil(() => shown(host) === 'two');
  });

  it('reads what a framework appended to the template itself', async () => {
    const element = document.createElement('template');
    const bold = document.createElement('b');
    bold.textContent = 'Hi {{name}}';
    element.append(bold);
    const host = await add(element);
    expect(shown(host)).to.equal('Hi Ada');
    bold.textContent = 'Bye {{name}}';
    await waitUntil(() => shown(host) === 'Bye Ada');
    expect(element.firstChild, 'the page keeps its own').to.equal(bold);
  });

  it('follows a slot that changes', async () => {
    const element = template('x');
    const host = await add(element);
    element.slot = 'detail';
    await waitUntil(() => shown(host) === 'none');
    expect(host.templates.names).to.deep.equal(['detail']);
  });

  it('keeps what is compiled when another attribute of the template changes', async () => {
    const element = template('x');
    const host = await add(element);
    const before = host.templates.main;
    element.className = 'a';
    await host.updateComplete;
    expect(host.templates.main).to.equal(before);
  });

  it('does not render for other children', async () => {
    const host = await add(template('x'));
    const {renders} = host;
    host.append(document.createElement('p'));
    await new Promise((done) => requestAnimationFrame(done));
    expect(host.renders).to.equal(renders);
  });

  it('finds what came while it was off the page', async () => {
    const host = await add('');
    const {parentElement} = host;
    host.remove();
    host.append(template('new'));
    parentElement?.append(host);
    await waitUntil(() => shown(host) === 'new');
  });
});
