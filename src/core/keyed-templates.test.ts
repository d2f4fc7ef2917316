import {expect, fixture, html} from '@open-wc/testing';
import {clock} from '../format/clock.js';
import {KeyedTemplates} from './keyed-templates.js';
import {compileTemplate} from './template.js';

const context = {language: 'en'};

async function listOf(
  markup: string,
): Promise<{root: HTMLElement; list: KeyedTemplates; show: (...keys: string[]) => void}> {
  const page = new DOMParser().parseFromString(`<template>${markup}</template>`, 'text/html');
  const template = document.adoptNode(page.querySelector('template') as HTMLTemplateElement);
  const root = await fixture<HTMLElement>(html`<ul></ul>`);
  const end = root.appendChild(document.createElement('hr'));
  const list = new KeyedTemplates(root, compileTemplate(template), end);
  const show = (...keys: string[]): void =>
    list.render(
      keys.map((key) => ({key, item: {id: key}})),
      context,
    );
  return {root, list, show};
}

const texts = (root: Element): string[] => [...root.querySelectorAll('li')].map(({textContent}) => textContent ?? '');

/** How many nodes were put somewhere while `act` ran. */
function moved(root: Element, act: () => void): number {
  let count = 0;
  const counting = root as Element & {moveBefore?: unknown};
  const insert = root.insertBefore;
  const move = counting.moveBefore as ((node: Node, next: Node | null) => void) | undefined;
  root.insertBefore = <Child extends Node>(node: Child, next: Node | null): Child => {
    count++;
    return insert.call(root, node, next) as Child;
  };
  if (move) {
    counting.moveBefore = (node: Node, next: Node | null) => {
      count++;
      move.call(root, node, next);
    };
  }
  act();
  Reflect.deleteProperty(root, 'insertBefore');
  Reflect.deleteProperty(root, 'moveBefore');
  return count;
}

describe('KeyedTemplates', () => {
  it('shows items in their order, before the end', async () => {
    const {root, show} = await listOf('<li>{{id}}</li>');
    show('a', 'b', 'c');
    expect(texts(root)).to.deep.equal(['a', 'b', 'c']);
    expect(root.lastElementChild?.localName).to.equal('hr');
  });

  it('M-09 M-20 keeps the nodes of a key wherever it goes', async () => {
    const {root, list, show} = await listOf('<li>{{id}}</li>');
    show('a', 'b', 'c');
    const [before] = list.nodesOf('a');
    show('c', 'd', 'a');
    expect(texts(root)).to.deep.equal(['c', 'd', 'a']);
    expect(list.nodesOf('a')[0]).to.equal(before);
    expect(list.nodesOf('b')).to.deep.equal([]);
  });

  it('moves the fewest nodes', async () => {
    const {root, show} = await listOf('<li>{{id}}</li>');
    show('a', 'b', 'c', 'd', 'e');
    expect(moved(root, () => show('e', 'a', 'b', 'c', 'd'))).to.equal(1);
    expect(moved(root, () => show('a', 'b', 'x', 'c', 'd', 'e'))).to.equal(2);
    expect(moved(root, () => show('a', 'x', 'c', 'e'))).to.equal(0);
    expect(moved(root, () => show('a', 'x', 'c', 'e'))).to.equal(0);
  });

  it('reaches any order from any other', async () => {
    const {root, show} = await listOf('<li>{{id}}</li><li>-{{id}}</li>');
    let seed = 7;
    const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    for (let round = 0; round < 300; round++) {
      const keys = [...'abcdefghij'].filter(() => random() > 0.4).sort(() => random() - 0.5);
      show(...keys);
      expect(texts(root)).to.deep.equal(keys.flatMap((key) => [key, `-${key}`]));
    }
  });

  it('AX-25 keeps the focus in a row, whatever order comes', async () => {
    const {root, show} = await listOf('<li><button>{{id}}</button></li>');
    show('a', 'b', 'c');
    const button = root.querySelectorAll('button')[1];
    button?.focus();
    let blurs = 0;
    button?.addEventListener('blur', () => blurs++);
    for (const order of ['cxba', 'bac', 'acb', 'b', 'zbya']) {
      show(...order);
      expect(document.activeElement === button, order).to.equal(true);
      expect(root.textContent?.trim(), order).to.equal(order);
    }
    expect(blurs).to.equal(0);
  });

  it('updates a key that has another record', async () => {
    const {root, list} = await listOf('<li>{{name}}</li>');
    list.render([{key: '1', item: {name: 'a'}}], context);
    list.render([{key: '1', item: {name: 'b'}}], context);
    expect(texts(root)).to.deep.equal(['b']);
  });

  it('counts anew when others come and go', async () => {
    const {root, show} = await listOf('<li>{{$number}}/{{$count}} {{id}}</li>');
    show('a', 'b');
    show('x', 'a', 'b');
    expect(texts(root)).to.deep.equal(['1/3 x', '2/3 a', '3/3 b']);
    show('b');
    expect(texts(root)).to.deep.equal(['1/1 b']);
  });

  it('speaks another language when told', async () => {
    const {root, list} = await listOf('<li>{{. | number}}</li>');
    const items = [{key: '1', item: 1234.5}];
    list.render(items, context);
    list.render(items, {language: 'de'});
    expect(texts(root)).to.deep.equal(['1.234,5']);
  });

  it('F111 F57 shows rows whose keys are names of the prototype, or equal', async () => {
    const {root, show} = await listOf('<li>{{id}}</li>');
    show('__proto__', 'constructor', 'hasOwnProperty', 'toString', 'a', 'a');
    expect(texts(root)).to.deep.equal(['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'a', 'a']);
    show('a', 'toString');
    expect(texts(root)).to.deep.equal(['a', 'toString']);
  });

  it('works off the page', async () => {
    const {root, show} = await listOf('<li>{{id}}</li>');
    root.remove();
    show('a', 'b');
    show('b', 'a');
    expect(texts(root)).to.deep.equal(['b', 'a']);
  });

  it('survives a template with nothing in it', async () => {
    const {root, show} = await listOf('');
    show('a', 'b');
    show('b', 'a');
    expect(root.children).to.have.length(1);
  });

  it('F80 leaves nothing behind', async () => {
    const before = clock.size;
    const {root, list} = await listOf('<li>{{. | relative_time}}</li>');
    const items = [1, 2, 3].map((key) => ({key: String(key), item: Date.now()}));
    list.render(items, context);
    expect(clock.size).to.equal(before + 3);
    list.pause();
    expect(clock.size).to.equal(before);
    list.render(items, context);
    expect(clock.size).to.equal(before + 3);
    list.clear();
    expect(clock.size).to.equal(before);
    expect(root.children).to.have.length(1);
  });
});
