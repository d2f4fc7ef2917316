import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../../testing/preload.js';
import {isScrollLocked} from '../../../core/overlay/scroll-lock.js';
import './drawer-widget.js';
import type {DrawerPosition, DrawerWidget} from './drawer-widget.js';

const surface = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('.surface')!;

async function opened(values: Partial<DrawerWidget> = {}): Promise<DrawerWidget> {
  const element = await fixture<DrawerWidget>(
    html`<drawer-widget heading="Filters"><button>Ok</button></drawer-widget>`,
  );
  Object.assign(element, {open: true, ...values});
  await element.updateComplete;
  await waitUntil(() => surface(element).getAnimations().length === 0);
  return element;
}

async function close(element: DrawerWidget): Promise<void> {
  element.close();
  await element.updateComplete;
}

// What it has in common with a modal is asserted in ../dialog/dialog-element.test.ts.
describe('<drawer-widget>', () => {
  /** The edges of the page that a drawer touches. */
  function edges(element: DrawerWidget): readonly string[] {
    const {left, right, top, bottom} = surface(element).getBoundingClientRect();
    const page = document.documentElement;
    const touched = {
      left: left <= 1,
      right: right >= page.clientWidth - 1,
      top: top <= 1,
      bottom: bottom >= innerHeight - 1,
    };
    return Object.entries(touched).flatMap(([name, is]) => (is ? [name] : []));
  }

  const EDGES: Readonly<Record<DrawerPosition, readonly string[]>> = {
    right: ['right', 'top', 'bottom'],
    left: ['left', 'top', 'bottom'],
    top: ['left', 'right', 'top'],
    bottom: ['left', 'right', 'bottom'],
    start: ['left', 'top', 'bottom'],
    end: ['right', 'top', 'bottom'],
  };

  for (const [position, expected] of Object.entries(EDGES)) {
    it(`stands at the ${position}`, async () => {
      const element = await opened({position: position as DrawerPosition});
      expect(edges(element)).to.deep.equal(expected);
      await close(element);
    });
  }

  it('follows the direction of text at start and end', async () => {
    for (const [position, expected] of [
      ['start', EDGES.right],
      ['end', EDGES.left],
      ['right', EDGES.right],
    ] as const) {
      const element = await opened({position, dir: 'rtl'});
      expect(edges(element), position).to.deep.equal(expected);
      await close(element);
    }
  });

  describe('beside the page', () => {
    it('AX is a complementary landmark, and the page stays in use', async () => {
      const element = await opened({modeless: true});
      expect(surface(element).localName).to.equal('aside');
      expect(surface(element).getAttribute('aria-label')).to.equal('Filters');
      expect(isScrollLocked()).to.be.false;
      expect(document.querySelector('dialog:modal')).to.equal(null);
      await close(element);
    });

    it('AX closes by Escape pressed inside it, and not from the page', async () => {
      const element = await opened({modeless: true});
      const outside = await fixture<HTMLElement>(html`<button>Outside</button>`);
      outside.focus();
      await sendKeys({press: 'Escape'});
      expect(surface(element).checkVisibility()).to.be.true;
      element.querySelector('button')!.focus();
      await sendKeys({press: 'Escape'});
      await waitUntil(() => !surface(element).checkVisibility());
      expect(element.open).to.be.false;
    });

    it('becomes modal while it is open', async () => {
      const element = await opened({modeless: true});
      element.modeless = false;
      await element.updateComplete;
      expect(surface(element).matches('dialog:modal')).to.be.true;
      expect(isScrollLocked()).to.be.true;
      await close(element);
      expect(isScrollLocked()).to.be.false;
    });

    it('passes axe', async () => {
      const element = await opened({modeless: true});
      await expect(element).to.be.accessible();
      await close(element);
    });
  });
});
