import {expect, fixture, html} from '@open-wc/testing';
import {axeSuite} from './axe-suite.js';
import {inCustomTheme} from './axe-themes.js';
import {settled} from './sample.js';

for (const theme of ['light', 'dark'] as const)
  await axeSuite({
    title: `AX-04 axe finds nothing in a theme of the page's own, ${theme}`,
    states: ['plain'],
    ...inCustomTheme(theme),
  });

describe('AX-04 a theme of the page’s own', () => {
  const page = document.documentElement;
  beforeEach(() => inCustomTheme('light').enter(page));
  afterEach(() => inCustomTheme('light').leave(page));

  it('reaches the inside of a widget', async () => {
    const button = await fixture<HTMLElement>(html`<button-widget label="Save" variant="primary"></button-widget>`);
    await settled(button);
    const {backgroundColor, borderTopLeftRadius, fontFamily} = getComputedStyle(
      button.shadowRoot!.querySelector('[part~=base]')!,
    );
    expect(backgroundColor).to.contain(' 165');
    expect([borderTopLeftRadius, fontFamily]).to.deep.equal(['0px', 'Georgia, serif']);
  });
});
