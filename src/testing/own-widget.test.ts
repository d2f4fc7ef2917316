import {expect} from '@open-wc/testing';
import './preload.js';
import type {WidgetElement} from '../core/widget-element.js';
import {cleanUp, expectBothModes, mockProvider, mount, settled, until} from './index.js';

const EXAMPLE = '/demo/own-widget.js';

type Goal = WidgetElement & {value?: number; target?: number};

const textOf = (element: Element): string => element.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

describe("a stranger's own widget, in twenty lines of plain JavaScript", () => {
  before(async () => {
    // @ts-expect-error It is plain JavaScript, as the readme shows it, and has no types.
    await import('../../demo/own-widget.js');
  });
  afterEach(cleanUp);

  it('has twenty lines', async () => {
    const text = await (await fetch(`${EXAMPLE}?source`)).text();
    expect(
      text
        .trim()
        .split('\n')
        .filter((line) => line.trim() !== '').length,
    ).to.be.at.most(20);
  });

  it('shows its attributes', async () => {
    const goal = await mount('<goal-widget label="Orders" value="30" target="50"></goal-widget>');
    expect(textOf(goal)).to.equal('Orders: 30 of 50');
    expect(goal.shadowRoot?.querySelector('meter')?.value).to.equal(30);
    expect(getComputedStyle(goal).paddingTop).to.equal('16px');
  });

  it('has both modes', async () => {
    await expectBothModes('<goal-widget label="Orders"></goal-widget>', {value: 30, target: 50});
    await expectBothModes('<goal-widget></goal-widget>', 30);
  });

  it('follows a backend', async () => {
    const app = mockProvider({orders: () => ({value: 12, target: 40})}, {'orders:count': () => undefined});
    const goal = await mount<Goal>('<goal-widget label="Orders" data-source="interface:orders"></goal-widget>', {
      within: app.element,
    });
    await until(() => textOf(goal) === 'Orders: 12 of 40', 'never connected');
    goal.setAttribute('data-source', 'subscribe:orders:count');
    await settled(goal);
    app.push('orders:count', {value: 13, target: 40});
    await until(() => textOf(goal) === 'Orders: 13 of 40', 'never pushed');
  });

  it('has what every widget has: spacing, bad values by their default, states', async () => {
    const {warn} = console;
    const lines: string[] = [];
    console.warn = (...parts: unknown[]) => void lines.push(parts.join(' '));
    const goal = await mount<Goal>('<goal-widget value="many" padding="8" error="No more paper"></goal-widget>');
    console.warn = warn;
    expect(lines.join()).to.include('value="many"');
    expect(goal.value).to.equal(undefined);
    expect(getComputedStyle(goal).paddingTop).to.equal('32px');
    await until(() => textOf(goal).includes('No more paper'), 'no error');
    await expect(goal).to.be.accessible();
  });
});
