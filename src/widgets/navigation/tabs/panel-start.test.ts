import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../action/button/button-widget.js';
import '../../display/text/text-widget.js';
import {startOf} from './panel-start.js';

describe('the start of a panel', () => {
  const start = async (content: unknown): Promise<boolean | undefined> =>
    startOf(await fixture(html`<div>${content}</div>`));

  it('is a stop where the first thing in it is one, in a widget too', async () => {
    expect(await start(html`<p><input /></p>`)).to.be.true;
    expect(await start(html`<section><a href="#x">There</a> and more</section>`)).to.be.true;
    const place = await fixture(html`<div><button-widget label="Go"></button-widget></div>`);
    await waitUntil(() => startOf(place));
  });

  it('is none where something is read before', async () => {
    expect(
      await start(
        html`<p>Text</p>
          <input />`,
      ),
    ).to.be.false;
    expect(await start(html`<text-widget text="Text"></text-widget><input />`)).to.be.false;
    expect(await start(html`<img alt="x" /><input />`)).to.be.false;
    expect(
      await start(
        html`<input disabled />
          <p>x</p>`,
      ),
    ).to.be.false;
  });

  it('is none where a widget is still to draw itself', () => {
    const place = document.createElement('div');
    document.body.append(place);
    place.append(document.createElement('text-widget'));
    expect(startOf(place)).to.be.false;
    place.remove();
  });

  it('is nothing where there is nothing', async () => {
    expect(await start('')).to.be.undefined;
    expect(await start(html`<slot></slot>`)).to.be.undefined;
  });

  it('looks past what is hidden', async () => {
    expect(
      await start(
        html`<p hidden>Text</p>
          <input />`,
      ),
    ).to.be.true;
  });
});
