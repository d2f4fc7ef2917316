import {expect, fixture, html} from '@open-wc/testing';
import '../../../testing/preload.js';
import './tree-widget.js';
import {focusedText, GROCERIES, linesOf, rowOf, press} from './tree.testing.js';
import type {TreeWidget} from './tree-widget.js';

async function treeWith(more: Partial<TreeWidget> = {}): Promise<TreeWidget> {
  const element = await fixture<TreeWidget>(html`<tree-widget .items=${GROCERIES}></tree-widget>`);
  Object.assign(element, more);
  await element.updateComplete;
  rowOf(element, 'Fruit').focus();
  return element;
}

describe('<tree-widget> by keys', () => {
  it('AX-08 goes through the rows by arrows, Home and End, and does not go round', async () => {
    const element = await treeWith();
    await press(element, 'ArrowDown');
    expect(focusedText(element)).to.equal('Bread');
    await press(element, 'End');
    expect(focusedText(element)).to.equal('Milk');
    await press(element, 'ArrowDown');
    expect(focusedText(element)).to.equal('Milk');
    await press(element, 'Home', 'ArrowUp');
    expect(focusedText(element)).to.equal('Fruit');
  });

  it('opens and enters a branch by Right, closes and leaves it by Left', async () => {
    const element = await treeWith();
    await press(element, 'ArrowRight');
    expect(linesOf(element)).to.include('.Pears');
    expect(focusedText(element)).to.equal('Fruit');
    await press(element, 'ArrowRight');
    expect(focusedText(element)).to.equal('Apples 12');
    await press(element, 'ArrowRight');
    expect(focusedText(element)).to.equal('Apples 12');
    await press(element, 'ArrowLeft');
    expect(focusedText(element)).to.equal('Fruit');
    await press(element, 'ArrowLeft');
    expect(linesOf(element)).to.have.length(3);
  });

  it('does so the other way round from right to left', async () => {
    const element = await treeWith({dir: 'rtl'});
    await press(element, 'ArrowLeft', 'ArrowLeft');
    expect(focusedText(element)).to.equal('Apples 12');
    await press(element, 'ArrowRight', 'ArrowRight');
    expect(linesOf(element)).to.have.length(3);
  });

  it('opens all siblings by the star', async () => {
    const element = await treeWith();
    await press(element, '*');
    expect(element.expanded).to.have.members(['fruit', 'bread']);
  });

  it('finds what begins with the letters that are typed', async () => {
    const element = await treeWith();
    await press(element, 'm');
    expect(focusedText(element)).to.equal('Milk');
    await press(element, 'f');
    expect(focusedText(element)).to.equal('Milk');
  });

  it('activates by Enter: opens, or goes to an address', async () => {
    const element = await treeWith();
    const told: string[] = [];
    element.addEventListener('node-click', (event) => told.push((event as CustomEvent).detail.key));
    await press(element, 'Enter');
    expect(linesOf(element)).to.include('.Pears');
    element.items = [{id: 'x', label: 'X', href: '#tree-was-here'}];
    await element.updateComplete;
    rowOf(element, 'X').focus();
    await press(element, 'Enter');
    expect(location.hash).to.equal('#tree-was-here');
    expect(told).to.deep.equal(['fruit', 'x']);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('chooses one by Space', async () => {
    const element = await treeWith({selection: 'single'});
    await press(element, 'ArrowDown', 'Space');
    expect(element.selected).to.deep.equal(['bread']);
  });

  it('chooses several by Space, by Shift with an arrow, and all by Control A', async () => {
    const element = await treeWith({selection: 'multiple', items: ['Fruit', 'b', 'c', 'd']});
    await press(element, 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown');
    expect(element.selected).to.deep.equal(['#1', '#2', '#3']);
    await press(element, 'Control+a');
    expect(element.selected).to.have.length(4);
    await press(element, 'Control+a');
    expect(element.selected).to.deep.equal([]);
  });

  it('leaves the keys to what an author puts into a row', async () => {
    const element = await treeWith();
    element.renderNode = (record) => html`<input .value=${(record as {label: string}).label} />`;
    await element.updateComplete;
    const input = element.shadowRoot?.querySelector('input');
    input?.focus();
    await press(element, 'End', 'ArrowLeft', 'm');
    expect(element.shadowRoot?.activeElement).to.equal(input);
    expect(input?.value).to.equal('Fruimt');
  });

  it('comes to the chosen row by Tab, and to the last one that had the focus after that', async () => {
    const element = await treeWith({selection: 'single', selected: ['milk']});
    expect(rowOf(element, 'Milk').tabIndex).to.equal(-1);
    const other = await fixture<TreeWidget>(
      html`<tree-widget .items=${GROCERIES} selection="single" selected="milk"></tree-widget>`,
    );
    expect(rowOf(other, 'Milk').tabIndex).to.equal(0);
    rowOf(other, 'Bread').focus();
    await other.updateComplete;
    expect(rowOf(other, 'Bread').tabIndex).to.equal(0);
  });

  it('keeps the focus on the branch that closes around it', async () => {
    const element = await treeWith({expanded: ['bread', 'rye']});
    rowOf(element, 'Dark rye').focus();
    element.expanded = [];
    await element.updateComplete;
    expect(focusedText(element)).to.equal('Bread');
  });
});
