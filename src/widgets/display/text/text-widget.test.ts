import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../testing/preload.js';
import './text-widget.js';
import type {TextWidget} from './text-widget.js';

const base = (element: Element): HTMLElement => element.shadowRoot?.querySelector('[part="base"]') as HTMLElement;
const style = (element: Element): CSSStyleDeclaration => getComputedStyle(base(element));

describe('<text-widget>', () => {
  it('shows its text and what is slotted after it', async () => {
    const element = await fixture<HTMLElement>(html`<text-widget text="Updated">just now</text-widget>`);
    expect(base(element).textContent).to.equal('Updated');
    expect(base(element).innerText + element.innerText).to.include('just now');
  });

  it('has sizes that grow, with md as another word for base', async () => {
    const sizes: number[] = [];
    for (const size of ['xs', 'sm', 'base', 'lg', 'xl']) {
      const element = await fixture(html`<text-widget text="a" size=${size}></text-widget>`);
      sizes.push(parseFloat(style(element).fontSize));
    }
    expect(sizes).to.deep.equal([...sizes].sort((one, other) => one - other));
    expect(new Set(sizes).size).to.equal(5);
    const medium = await fixture(html`<text-widget text="a" size="md"></text-widget>`);
    expect(parseFloat(style(medium).fontSize)).to.equal(sizes[2]);
  });

  it('has weights', async () => {
    const bold = await fixture(html`<text-widget text="a" weight="bold"></text-widget>`);
    const medium = await fixture(html`<text-widget text="a" weight="medium"></text-widget>`);
    expect(style(bold).fontWeight).to.equal('600');
    expect(style(medium).fontWeight).to.equal('500');
  });

  it('has a colour of its own for each word', async () => {
    const colors = new Set<string>();
    const words = [
      'default',
      'muted',
      'primary',
      'success',
      'warning',
      'danger',
      'info',
      'blue',
      'green',
      'purple',
      'orange',
    ];
    for (const color of words) {
      colors.add(style(await fixture(html`<text-widget text="a" color=${color}></text-widget>`)).color);
    }
    expect(colors.size).to.equal(words.length);
  });

  it('F115 wraps a word of 10,000 characters inside its place', async () => {
    const element = await fixture<HTMLElement>(html`<text-widget text=${'x'.repeat(10_000)}></text-widget>`);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth + 1);
  });

  it('keeps an amount in one piece beside a longer text in a row', async () => {
    const row = await fixture<HTMLElement>(
      html`<div>
        <text-widget text="Borealis standing desk, height adjustable"></text-widget><text-widget></text-widget>
      </div>`,
    );
    row.style.setProperty('display', 'flex');
    row.style.setProperty('inline-size', '160px');
    const amount = row.lastElementChild as TextWidget;
    for (const text of ['$45,836.70', '€ 1.204,50', '2026-11-20', '93.3 %', 1204]) {
      amount.text = text;
      await amount.updateComplete;
      expect(base(amount).offsetHeight, String(text)).to.be.lessThan(30);
      expect(amount.getBoundingClientRect().right).to.be.at.most(row.getBoundingClientRect().right);
    }
    amount.text = 'Nobody would want this on one line here';
    await amount.updateComplete;
    expect(base(amount).offsetHeight).to.be.greaterThan(30);
  });

  it('stays on one line when it is truncated', async () => {
    const element = await fixture<HTMLElement>(html`<text-widget truncate text=${'word '.repeat(500)}></text-widget>`);
    expect(base(element).offsetHeight).to.be.lessThan(40);
    expect(style(element).textOverflow).to.equal('ellipsis');
  });

  it('F102 shows what its source says as text', async () => {
    const attack = '<script>window.hit = true</script>';
    const element = await fixture(
      html`<text-widget .dataSource=${() => Promise.resolve({text: attack})}></text-widget>`,
    );
    await waitUntil(() => base(element).textContent === attack);
    expect(element.shadowRoot?.querySelector('script')).to.equal(null);
  });

  it('shows an error of its source', async () => {
    const fail = () => Promise.reject(new Error('No news today'));
    const element = await fixture(html`<text-widget .dataSource=${fail}></text-widget>`);
    await waitUntil(() => element.shadowRoot?.textContent?.includes('No news today'), undefined, {timeout: 3000});
  });

  it('passes axe', async () => {
    await expect(await fixture(html`<text-widget text="Updated" color="muted"></text-widget>`)).to.be.accessible();
  });
});
