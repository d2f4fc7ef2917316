import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import './card-widget.js';
import type {CardWidget} from './card-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[part="${name}"]`) ?? null;
const visible = (element: Element, name: string): boolean => (part(element, name)?.offsetHeight ?? 0) > 0;

describe('<card-widget>', () => {
  it('is a group named by its heading', async () => {
    const element = await fixture(html`<card-widget heading="Servers">Text</card-widget>`);
    expect(part(element, 'base')?.getAttribute('role')).to.equal('group');
    expect(part(element, 'base')?.getAttribute('aria-label')).to.equal('Servers');
    expect(part(element, 'heading')?.localName).to.equal('h2');
  });

  it('is a plain box without a heading', async () => {
    const element = await fixture(html`<card-widget>Text</card-widget>`);
    expect(part(element, 'base')?.hasAttribute('role')).to.be.false;
    expect(visible(element, 'header')).to.be.false;
    expect(visible(element, 'footer')).to.be.false;
  });

  it('shows a header and a footer that come later', async () => {
    const element = await fixture<CardWidget>(html`<card-widget>Text</card-widget>`);
    for (const slot of ['header', 'footer']) {
      const child = document.createElement('p');
      child.slot = slot;
      child.textContent = slot;
      element.append(child);
    }
    await waitUntil(() => visible(element, 'header') && visible(element, 'footer'));
  });

  it('stays out of reach where it is off, whatever comes into it', async () => {
    const element = await fixture<CardWidget>(html`<card-widget heading="Servers" disabled>Text</card-widget>`);
    expect(part(element, 'base')?.inert).to.be.true;
    element.text = 'More';
    await element.updateComplete;
    expect([part(element, 'body')?.textContent?.trim(), part(element, 'base')?.inert]).to.deep.equal(['More', true]);
    element.disabled = false;
    await element.updateComplete;
    expect(part(element, 'base')?.inert).to.be.false;
  });

  it('shows the body in either slot', async () => {
    const element = await fixture<CardWidget>(
      html`<card-widget
        ><p slot="body">One</p>
        <p>Two</p></card-widget
      >`,
    );
    expect(element.querySelector('p')?.offsetHeight).to.be.greaterThan(0);
    expect(element.querySelector('p + p')?.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('takes heading and text from its source, the seeds’ title too, markup as text', async () => {
    const attack = '<img src=x onerror="window.hit = true">';
    const element = await fixture(
      html`<card-widget .dataSource=${() => Promise.resolve({title: 'Notice', text: attack})}></card-widget>`,
    );
    await waitUntil(() => part(element, 'heading')?.textContent === 'Notice');
    expect(part(element, 'body')?.textContent).to.include(attack);
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('keeps its heading above an error', async () => {
    const element = await fixture(html`<card-widget heading="Servers" error="Out of reach">Text</card-widget>`);
    await waitUntil(() => part(element, 'error')?.textContent?.includes('Out of reach'));
    expect(part(element, 'state')?.textContent).to.include('Servers');
  });

  it('has one tab stop for each control in it and none of its own', async () => {
    const element = await fixture(html`<card-widget heading="Servers"><button>Restart</button></card-widget>`);
    expect(element.shadowRoot?.querySelector('[tabindex], button, a')).to.equal(null);
  });

  describe('navigate', () => {
    const card = () =>
      html`<card-widget heading="Order 7" navigate="#order-7"
        ><p>Two chairs</p>
        <button>Track</button></card-widget
      >`;
    const link = (element: Element) => part(element, 'link') as HTMLAnchorElement;
    const middle = (element: Element): [number, number] => {
      const {left, top, width, height} = element.getBoundingClientRect();
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    };
    afterEach(() => history.replaceState(null, '', location.pathname + location.search));

    it('makes the heading a link, the only tab stop of the card’s own', async () => {
      const element = await fixture(card());
      expect(part(element, 'heading')?.firstElementChild).to.equal(link(element));
      expect(link(element).getAttribute('href')).to.equal('#order-7');
      expect(element.shadowRoot?.querySelectorAll('a, button, [tabindex]')).to.have.length(1);
    });

    it('goes there by Enter', async () => {
      link(await fixture(card())).focus();
      await sendKeys({press: 'Enter'});
      await waitUntil(() => location.hash === '#order-7');
    });

    it('goes there by a click anywhere, which is one click for the page', async () => {
      const element = await fixture(card());
      let clicks = 0;
      element.addEventListener('click', () => clicks++);
      await sendMouse({type: 'click', position: middle(element.querySelector('p') as Element)});
      await waitUntil(() => location.hash === '#order-7');
      expect(clicks).to.equal(1);
    });

    it('leaves buttons in it alone', async () => {
      const element = await fixture(card());
      let pressed = 0;
      element.querySelector('button')?.addEventListener('click', () => pressed++);
      await sendMouse({type: 'click', position: middle(element.querySelector('button') as Element)});
      expect([pressed, location.hash]).to.deep.equal([1, '']);
    });

    it('does not go there when text was selected', async () => {
      const element = await fixture(card());
      getSelection()?.selectAllChildren(element.querySelector('p') as Element);
      (element.querySelector('p') as HTMLElement).click();
      getSelection()?.removeAllRanges();
      expect(location.hash).to.equal('');
    });

    it('names the link of a card without a heading', async () => {
      const element = await fixture(html`<card-widget text="Two chairs" navigate="#order-7"></card-widget>`);
      expect(link(element).getAttribute('aria-label')).to.equal('Two chairs');
    });

    it('drops an address that is not safe, and one that is taken away', async () => {
      const element = await fixture<CardWidget>(
        html`<card-widget heading="Order" navigate="javascript:alert(1)"></card-widget>`,
      );
      expect(link(element)).to.equal(null);
      element.navigate = '#x';
      await element.updateComplete;
      expect(link(element)).not.to.equal(null);
      element.navigate = undefined;
      await element.updateComplete;
      expect([link(element), part(element, 'heading')?.textContent]).to.deep.equal([null, 'Order']);
    });
  });

  it('shows a picture from edge to edge', async () => {
    const element = await fixture<CardWidget>(
      html`<card-widget heading="Servers"><div slot="media">Picture</div></card-widget>`,
    );
    expect((element.querySelector('div') as HTMLElement).offsetWidth).to.equal(element.clientWidth);
  });

  it('passes axe', async () => {
    await expect(await fixture(html`<card-widget heading="Servers">Text</card-widget>`)).to.be.accessible();
  });
});
