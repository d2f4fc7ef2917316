import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../src/every-element.js';
import '../../src/widgets/action/button/busy-word.js';
import {axTree, emulate, hasAxTree, reviewedTree} from './ax-tree.js';
import {widgetEntries} from './manifest.js';
import {sampleOf} from './sample.js';
import {show, STATES} from './states.js';

// What a user can operate has to say what it is; the main part of a page is where its skip link leads, and needs no name.
const INTERACTIVE =
  /^(?:button|link|textbox|searchbox|checkbox|radio|switch|combobox|listbox|option|slider|spinbutton|tab|menuitem\w*|treeitem)$/;

/** The lines of nodes that can be operated or focused and have no name. */
function unnamed(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => {
    const text = line.trim();
    const [role = ''] = text.split(' ', 1);
    const isOperated = INTERACTIVE.test(role) || (/\bfocusable=true\b/.test(text) && role !== 'main');
    if (!isOperated) return false;
    return !/^\S+ "/.test(text);
  });
}

/** The address of the test's own page, which is another in each run. */
const HERE = /url=http:\/\/localhost:\d+\/\?wtr-session-id=[^#\s]*/;

/** The moment at which every tree is looked at: the samples' times are some minutes and hours before it. */
const NOW = Date.UTC(2026, 1, 3, 12, 30);
const realNow = Date.now;

const entries = hasAxTree ? await widgetEntries() : [];

describe('AX-10 the accessibility tree of every widget in every state', () => {
  let place: HTMLElement;
  before(async () => {
    if (hasAxTree) await emulate({timezone: 'UTC'});
    Date.now = () => NOW;
  });
  after(() => {
    Date.now = realNow;
  });
  beforeEach(async () => {
    place = await fixture(html`<div role="group" aria-label="sample"></div>`);
  });

  async function treeIn(tag: string, state: (typeof STATES)[number]): Promise<readonly string[] | undefined> {
    const sample = await sampleOf(tag);
    if (!state.applies(sample)) return undefined;
    const widget = await show(sample, state, place);
    const status = widget.checkVisibility() ? widget.shadowRoot?.querySelector('[role="status"]') : undefined;
    // A status speaks late, so that what is quick says nothing.
    if (status?.checkVisibility() && !widget.disabled)
      await waitUntil(() => status.textContent !== '', 'it says nothing');
    const [, ...lines] = await axTree(place);
    return lines.map((line) => line.replace(/^ {2}/, '').replace(HERE, 'url='));
  }

  for (const {tagName} of entries) {
    it(`<${tagName}> is as reviewed, and names all that can be operated`, async () => {
      const parts: string[] = [];
      const nameless: string[] = [];
      for (const state of STATES) {
        const lines = await treeIn(tagName, state);
        if (!lines) continue;
        parts.push(`# ${state.name}`, ...lines, '');
        nameless.push(...unnamed(lines).map((line) => `${state.name}: ${line.trim()}`));
      }
      const text = parts.join('\n');
      expect(nameless, 'without a name').to.deep.equal([]);
      const stored = await reviewedTree(tagName, text);
      expect(parts, 'not as reviewed').to.deep.equal(stored.split('\n'));
    });
  }
});
