import {expect, fixture, html} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import '../../../testing/preload.js';
import './checkbox-widget.js';
import type {CheckboxWidget} from './checkbox-widget.js';

const inner = (element: Element): HTMLInputElement => element.shadowRoot!.querySelector('input')!;

describe('<checkbox-widget>', () => {
  it('is neither on nor off until the reader has said which', async () => {
    const element = await fixture<CheckboxWidget>(
      html`<checkbox-widget label="All" indeterminate checked></checkbox-widget>`,
    );
    expect(inner(element).indeterminate).to.be.true;
    if (hasAxTree) expect((await axTree(element)).join('\n')).to.match(/checkbox "All".*checked=mixed/);
    element.focus();
    await sendKeys({press: 'Space'});
    await element.updateComplete;
    expect([element.indeterminate, inner(element).indeterminate, element.checked]).to.deep.equal([
      undefined,
      false,
      false,
    ]);
  });

  it('says what kind of control it is', async () => {
    const element = await fixture<CheckboxWidget>(html`<checkbox-widget label="All"></checkbox-widget>`);
    expect(element.type).to.equal('checkbox');
  });

  it('passes axe, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture<HTMLElement>(
        html`<div>
          <checkbox-widget label="News" help-text="Monthly" required checked></checkbox-widget>
          <checkbox-widget label="Insured" error="Has to be"></checkbox-widget>
          <checkbox-widget label="Paid" readonly checked></checkbox-widget>
          <checkbox-widget label="Some" indeterminate></checkbox-widget>
          <checkbox-widget aria-label="Row 7"></checkbox-widget>
          <checkbox-widget label="Off" disabled></checkbox-widget>
        </div>`,
      );
      place.style.background = 'var(--widget-page)';
      await expect(place).to.be.accessible();
      place.remove();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
