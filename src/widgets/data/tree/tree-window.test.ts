import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import './tree-widget.js';
import {focusedText, linesOf, rowElements, rowOf} from './tree.testing.js';
import type {TreeWidget} from './tree-widget.js';

const MANY = Array.from({length: 100_000}, (_, id) => ({
  id,
  name: `Node ${id}`,
  parent_id: id < 2 ? null : id % 2,
}));

const boxOf = (element: Element): HTMLElement => element.shadowRoot?.querySelector('[part="tree"]') as HTMLElement;
const frames = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => requestAnimationFrame(done));
};

async function many(items: readonly unknown[] = MANY, expanded: readonly string[] = ['0', '1']): Promise<TreeWidget> {
  const element = await fixture<TreeWidget>(html`<tree-widget .items=${items} .expanded=${expanded}></tree-widget>`);
  await frames();
  return element;
}

/** The texts of the rows that can be seen in the box. */
function seen(element: TreeWidget): string[] {
  const {top, bottom} = boxOf(element).getBoundingClientRect();
  return rowElements(element)
    .filter((row) => {
      const box = row.getBoundingClientRect();
      return box.bottom > top + 1 && box.top < bottom - 1;
    })
    .map((row) => row.textContent?.trim() ?? '');
}

describe('<tree-widget> of 100,000 nodes', () => {
  it('draws those in view, and scrolls to the last', async () => {
    const element = await many();
    expect(rowElements(element).length).to.be.within(10, 60);
    const box = boxOf(element);
    expect(box.scrollHeight).to.be.greaterThan(100_000 * 20);
    box.scrollTop = box.scrollHeight;
    await waitUntil(() => seen(element).at(-1) === 'Node 99999', 'not at the end');
    expect(rowElements(element).length).to.be.below(60);
    expect(rowOf(element, 'Node 99999').ariaSetSize).to.equal('49999');
  });

  it('leaves no gap wherever it is scrolled to', async () => {
    const element = await many();
    const box = boxOf(element);
    for (const share of [0.2, 0.2001, 0.57, 0.9999]) {
      box.scrollTop = share * (box.scrollHeight - box.clientHeight);
      await frames();
      const height = rowElements(element)[1]?.offsetHeight ?? 1;
      expect(seen(element).length, `at ${share}`).to.be.at.least(Math.floor(box.clientHeight / height));
    }
  });

  it('opens and closes a branch of 50,000 within a blink', async () => {
    const element = await many(MANY, []);
    expect(linesOf(element)).to.have.length(2);
    const start = performance.now();
    rowOf(element, 'Node 0').click();
    await element.updateComplete;
    rowOf(element, 'Node 0').click();
    await element.updateComplete;
    expect(performance.now() - start).to.be.below(500);
  });

  it('goes by keys to the end and back, page by page, with the focus in view', async () => {
    const element = await many();
    rowOf(element, 'Node 0').focus();
    await sendKeys({press: 'End'});
    await frames();
    expect(focusedText(element)).to.equal('Node 99999');
    expect(seen(element)).to.include('Node 99999');
    await sendKeys({press: 'PageUp'});
    await frames();
    expect(seen(element)).to.include(focusedText(element));
    await sendKeys({press: 'Home'});
    await frames();
    expect(focusedText(element)).to.equal('Node 0');
    expect(seen(element)[0]).to.equal('Node 0');
  });

  it('keeps the focus on a row that is scrolled out of view, and goes on from there', async () => {
    const element = await many();
    rowOf(element, 'Node 0').focus();
    await sendKeys({press: 'ArrowDown'});
    await frames();
    const box = boxOf(element);
    box.scrollTop = 500_000;
    await waitUntil(() => !seen(element).includes('Node 2'), 'not scrolled');
    expect(focusedText(element)).to.equal('Node 2');
    await sendKeys({press: 'ArrowDown'});
    await frames();
    expect(focusedText(element)).to.equal('Node 4');
    expect(seen(element)).to.include('Node 4');
  });

  it('shows the same rows when others come above them', async () => {
    const element = await many();
    const box = boxOf(element);
    box.scrollTop = 640_000;
    await frames();
    const before = seen(element);
    element.items = [{id: 'new', name: 'New', parent_id: null}, ...MANY];
    await element.updateComplete;
    await frames();
    expect(seen(element)).to.deep.equal(before);
  });

  it('brings a node into view that is far below', async () => {
    const element = await many(MANY, []);
    element.reveal(77_777);
    await frames();
    expect(seen(element)).to.include('Node 77777');
  });

  it('reaches the last of more rows than a box can be high', async () => {
    const element = await many(
      Array.from({length: 400_000}, (_, index) => `Row ${index}`),
      [],
    );
    const box = boxOf(element);
    box.scrollTop = box.scrollHeight;
    await waitUntil(() => seen(element).at(-1) === 'Row 399999', 'not at the end');
    box.scrollTop = box.scrollHeight / 2;
    await frames();
    const rows = seen(element);
    expect(rows.length).to.be.at.least(10);
    expect(Number(rows[0]?.slice(4))).to.be.within(190_000, 210_000);
  });
});
