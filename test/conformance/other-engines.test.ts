import {expect, fixture, html} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import '../../src/every-element.js';
import {hasAxTree, reviewedTree} from './ax-tree.js';
import {DIFFERENCES, type OtherEngine} from './engine-differences.js';
import {widgetEntries} from './manifest.js';
import {mount, sampleOf} from './sample.js';

interface Named {
  readonly role: string;
  readonly name: string;
}

/** What can be operated, as the reviewed trees of Chromium have it. */
const OPERATED =
  /^\s*(button|link|textbox|searchbox|checkbox|radio|switch|combobox|option|slider|spinbutton|tab|menuitem|treeitem) ("(?:[^"\\]|\\.)*")/;

const engine: OtherEngine = navigator.userAgent.includes('Firefox') ? 'firefox' : 'webkit';
const entries = hasAxTree ? [] : await widgetEntries();

/** What can be operated in a plain sample, and how often there is one of that role and name. */
async function reviewed(tag: string): Promise<ReadonlyMap<string, number>> {
  const [, plain = ''] = /^# plain\n([\s\S]*?)(?=^# |$(?![\s\S]))/m.exec(await reviewedTree(tag, '')) ?? [];
  const counts = new Map<string, number>();
  for (const line of plain.split('\n')) {
    const [, role, name] = OPERATED.exec(line) ?? [];
    if (role && name) counts.set(`${role} ${name}`, (counts.get(`${role} ${name}`) ?? 0) + 1);
  }
  return counts;
}

async function countsIn(place: Element, wanted: readonly Named[]): Promise<readonly number[]> {
  place.setAttribute('data-names-mark', '');
  const selector = '[data-names-mark]';
  const {counts} = await executeServerCommand<{counts: number[]}, {selector: string; wanted: Named[]}>(
    'count-by-name',
    {
      selector,
      wanted: [...wanted],
    },
  );
  return counts;
}

const readLine = (line: string): Named => {
  const [role = ''] = line.split(' ', 1);
  return {role, name: JSON.parse(line.slice(role.length + 1)) as string};
};

describe('AX-49 AX-10 other engines say of what can be operated what Chromium says', () => {
  for (const {tagName} of entries) {
    it(`<${tagName}> by role and name`, async function () {
      const wanted = await reviewed(tagName);
      if (wanted.size === 0) this.skip();
      const place = await fixture<HTMLElement>(html`<div role="group" aria-label="sample"></div>`);
      await mount(await sampleOf(tagName), place);
      const lines = [...wanted.keys()];
      const counts = await countsIn(place, lines.map(readLine));
      const others = lines.flatMap((line, index) =>
        counts[index] === wanted.get(line) ? [] : [`${line}: ${counts[index]} of ${wanted.get(line)}`],
      );
      expect(others).to.deep.equal(DIFFERENCES[engine][tagName] ?? []);
    });
  }
});
