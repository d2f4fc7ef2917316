import {expect, fixture, html} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import '../../../testing/preload.js';
import './switch-widget.js';
import type {SwitchWidget} from './switch-widget.js';

const inner = (element: Element): HTMLInputElement => element.shadowRoot!.querySelector('input')!;

describe('<switch-widget>', () => {
  it('is a switch, whose name does not change with its state', async () => {
    const element = await fixture<SwitchWidget>(html`<switch-widget label="Alerts"></switch-widget>`);
    expect(inner(element).getAttribute('role')).to.equal('switch');
    if (hasAxTree) expect((await axTree(element)).join('\n')).to.match(/switch "Alerts"/);
    inner(element).click();
    await element.updateComplete;
    if (hasAxTree) expect((await axTree(element)).join('\n')).to.match(/switch "Alerts".*checked=true/);
  });

  it('says what kind of control it is, as a native one does', async () => {
    const element = await fixture<SwitchWidget>(html`<switch-widget label="Alerts"></switch-widget>`);
    expect(element.type).to.equal('checkbox');
  });

  it('moves its thumb to the end of the text, on the left where it runs from right to left', async () => {
    for (const [dir, sign] of [
      ['ltr', 1],
      ['rtl', -1],
    ] as const) {
      const place = await fixture(html`<div dir=${dir}><switch-widget label="Alerts" checked></switch-widget></div>`);
      const element = place.querySelector('switch-widget')!;
      await element.updateComplete;
      const face = element.shadowRoot!.querySelector('[part="face"]')!;
      for (const animation of face.getAnimations({subtree: true})) animation.finish();
      expect(Math.sign(Number.parseFloat(getComputedStyle(face, '::before').translate)), dir).to.equal(sign);
    }
  });

  it('passes axe, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture<HTMLElement>(
        html`<div>
          <switch-widget label="Alerts" help-text="At once" required checked></switch-widget>
          <switch-widget label="Public" error="Choose a name first"></switch-widget>
          <switch-widget label="Backups" readonly checked></switch-widget>
          <switch-widget aria-label="Row 7"></switch-widget>
          <switch-widget label="Off" disabled></switch-widget>
        </div>`,
      );
      place.style.background = 'var(--widget-page)';
      await expect(place).to.be.accessible();
      place.remove();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
