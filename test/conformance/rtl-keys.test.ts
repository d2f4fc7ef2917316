import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../src/every-element.js';
import {inside} from './look.js';
import {inWholeRun, widgetEntries} from './manifest.js';
import {examplesOf, settled} from './sample.js';

type Direction = 'ltr' | 'rtl';
type Arrow = 'ArrowLeft' | 'ArrowRight';

/** Sets of things with one stop for Tab, and what is moved by arrows. */
const COMPOSITES = 'tablist toolbar radiogroup menubar menu tree slider listbox grid spinbutton'.split(' ');
/** Sets that run across the page where they do not say otherwise. */
const ACROSS = new Set(['tablist', 'toolbar', 'radiogroup', 'menubar', 'slider']);
const SELECTOR = [...COMPOSITES.map((role) => `[role="${role}"]`), 'input[type="range"]'].join();
const STATES = ['aria-activedescendant', 'aria-selected', 'aria-checked', 'aria-expanded', 'aria-valuenow'];
/** So many sets of one kind in one widget are enough to know how it moves. */
const MOST = 2;

const entries = await widgetEntries();

const roleOf = (element: Element): string => element.getAttribute('role') ?? 'slider';
const isSeen = (element: Element): boolean =>
  element.checkVisibility() && !element.closest('[inert], [aria-disabled="true"]');
const isTabbable = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.tabIndex >= 0 &&
  isSeen(element) &&
  !element.matches(':disabled') &&
  !element.shadowRoot?.delegatesFocus;

function deepActive(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Everything in a composite, what is slotted into it included. */
function* within(composite: Element): Generator<Element> {
  yield composite;
  const children = composite instanceof HTMLSlotElement ? composite.assignedElements() : [];
  for (const child of [...children, ...(composite.shadowRoot?.children ?? composite.children)]) yield* within(child);
}

/** Where the focus is in a composite, and what its members say of themselves. */
function standOf(composite: Element): string {
  // Pictures come when they come, and have no state.
  const members = [...within(composite)].filter((member) => !(member instanceof SVGElement));
  const active = deepActive();
  const said = members.map((member) => {
    const states = STATES.map((name) => member.getAttribute(name) ?? '');
    return [...states, member instanceof HTMLInputElement ? `${member.checked} ${member.value}` : ''].join('|');
  });
  return `${members.findIndex((member) => member === active)} ${said.join(' ')}`;
}

describe('AX-12 arrows to the left and to the right swap where text runs from right to left', () => {
  const found = new Map<string, number>();
  let place: HTMLElement;

  /** The nth set of an example, put on the page anew, with the focus in it and after one key. */
  async function after(
    tag: string,
    example: number,
    nth: number,
    dir: Direction,
    key?: Arrow,
  ): Promise<string | undefined> {
    const node = (await examplesOf(tag))[example]!;
    place.dir = dir;
    place.replaceChildren(node);
    await settled(place);
    await settled(node as HTMLElement);
    const composite = compositesIn(node)[nth];
    const start = composite && [...within(composite)].find(isTabbable);
    if (!composite || !start) return undefined;
    start.focus();
    await settled(place);
    if (key) await sendKeys({press: key});
    await settled(place);
    return standOf(composite);
  }

  const compositesIn = (node: Element): readonly Element[] =>
    [...inside(node)].filter((one) => one.matches(SELECTOR) && isSeen(one));

  async function check(tag: string, example: number, nth: number, composite: Element): Promise<void> {
    const role = roleOf(composite);
    const name = `${role} ${nth} of example ${example}`;
    const isAcross = ACROSS.has(role) && composite.getAttribute('aria-orientation') !== 'vertical';
    const first = await after(tag, example, nth, 'ltr');
    if (first === undefined) return;
    const right = await after(tag, example, nth, 'ltr', 'ArrowRight');
    const left = await after(tag, example, nth, 'ltr', 'ArrowLeft');
    expect(await after(tag, example, nth, 'rtl', 'ArrowLeft'), `${name}: on`).to.equal(right);
    expect(await after(tag, example, nth, 'rtl', 'ArrowRight'), `${name}: back`).to.equal(left);
    const hasMore =
      [...within(composite)].filter((one) => one.matches('[tabindex], input, button, a[href]')).length > 1;
    if (isAcross && hasMore) expect(right, `${name} does not move`).to.not.equal(first);
    found.set(role, (found.get(role) ?? 0) + 1);
  }

  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`<div></div>`);
  });

  for (const {tagName} of entries) {
    it(`<${tagName}>`, async () => {
      const examples = await examplesOf(tagName);
      const seen = new Map<string, number>();
      for (const [example, node] of examples.entries()) {
        place.dir = 'ltr';
        place.replaceChildren(node);
        await settled(place);
        for (const [nth, composite] of compositesIn(node).entries()) {
          const host = (composite.getRootNode() as ShadowRoot).host?.localName ?? composite.localName;
          const kind = `${host} ${roleOf(composite)} ${composite.getAttribute('aria-orientation')}`;
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
          if ((seen.get(kind) ?? 0) <= MOST) await check(tagName, example, nth, composite);
        }
      }
    }).timeout(60_000);
  }

  inWholeRun('sets of several kinds were found', () => {
    expect([...found.keys()]).to.include.members(['tablist', 'toolbar', 'radiogroup', 'listbox']);
  });
});
