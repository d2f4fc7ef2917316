import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../src/every-element.js';
import {axTree, hasAxTree} from './ax-tree.js';
import {widgetEntries} from './manifest.js';
import {sampleOf} from './sample.js';
import {show, STATES} from './states.js';
import type {WidgetElement} from '../../src/core/widget-element.js';

const NAME = 'The name that the author gave';

const entries = await widgetEntries();

// Each is a page of several landmarks, none of which is the widget itself.
const PAGES: readonly string[] = ['layout-widget', 'dashboard-layout-widget'];

/** The lines that carry a role: a name on a widget without one would be a name of nothing. */
const rolesIn = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => !/^\s*(?:StaticText|paragraph|time|strong|emphasis)\b/.test(line));

describe('AX-46 what the author wrote on the host stays', () => {
  let place: HTMLElement;
  beforeEach(async () => {
    place = await fixture(html`<div role="group" aria-label="sample"></div>`);
  });

  const tree = async (): Promise<readonly string[]> => (await axTree(place)).slice(1);

  for (const {tagName} of entries) {
    it(`<${tagName}> leaves role, tabindex and aria attributes alone in every state`, async () => {
      const given = {
        role: 'region',
        tabindex: '0',
        'aria-label': NAME,
        'aria-describedby': 'help',
        'aria-busy': 'false',
      };
      for (const state of STATES) {
        const sample = await sampleOf(tagName);
        if (!state.applies(sample)) continue;
        for (const [name, value] of Object.entries(given)) sample.setAttribute(name, value);
        const widget = await show(sample, state, place);
        for (const [name, value] of Object.entries(given))
          expect(widget.getAttribute(name), `${name}, ${state.name}`).to.equal(value);
      }
    });

    it(`<${tagName}> writes no role, tabindex or name on its host itself`, async () => {
      const sample = await sampleOf(tagName);
      const written = sample.getAttributeNames();
      const widget = await show(sample, STATES[0] as (typeof STATES)[number], place);
      const added = widget.getAttributeNames().filter((name) => !written.includes(name));
      expect(added.filter((name) => /^(?:role|tabindex|aria-.*)$/.test(name))).to.deep.equal([]);
    });

    if (!hasAxTree) continue;

    it(`<${tagName}> is what its role says, under the author's name`, async () => {
      const sample = await sampleOf(tagName);
      // Behind a dialog that is open its own element is as mute as the page.
      sample.removeAttribute('open');
      sample.setAttribute('role', 'region');
      sample.setAttribute('aria-label', NAME);
      await show(sample, STATES[0] as (typeof STATES)[number], place);
      expect((await tree())[0]?.trim()).to.match(new RegExp(`^region "${NAME}"`));
    });

    it(`<${tagName}> can be reached by Tab where the author says so`, async () => {
      const sample = await sampleOf(tagName);
      sample.removeAttribute('open');
      sample.setAttribute('tabindex', '0');
      const widget: WidgetElement = await show(sample, STATES[0] as (typeof STATES)[number], place);
      widget.focus();
      expect(widget.matches(':focus-within, :focus'), 'focused').to.be.true;
    });

    if (PAGES.includes(tagName)) continue;

    it(`<${tagName}> gives aria-label to the part that has the role`, async () => {
      const bare = await show(await sampleOf(tagName), STATES[0] as (typeof STATES)[number], place);
      const roles = rolesIn(await tree());
      const own = bare.shadowRoot?.querySelector('[role], button, a, ul, ol, table, nav, section, article, figure');
      if (roles.length === 0 || !own) return;
      bare.setAttribute('aria-label', NAME);
      // A status says its name late, so that what is quick says nothing.
      await waitUntil(async () => (await tree()).some((line) => line.includes(`"${NAME}"`)), 'nothing has the name');
    });
  }
});
