import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {dispatchCommand} from '../../../core/commands.js';
import {dataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './stepper-widget.js';
import type {StepChangeDetail, StepperWidget} from './stepper-widget.js';

const STEPS = [
  {id: 'account', label: 'Account', description: 'Who you are'},
  {id: 'address', label: 'Address', state: 'error'},
  {id: 'payment', label: 'Payment'},
  {id: 'review', label: 'Review'},
];
const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const words = (element: Element): readonly string[] =>
  all(element, '.text').map((text) => text.textContent!.replace(/\s+/g, ' ').trim());
const current = (element: Element): string | undefined =>
  all(element, '[aria-current="step"] .label')[0]?.textContent ?? undefined;

async function make(values: Partial<StepperWidget>, width = '900px'): Promise<StepperWidget> {
  const place = await fixture<HTMLElement>(html`<div lang="en"><stepper-widget></stepper-widget></div>`);
  place.style.inlineSize = width;
  const element = place.firstElementChild as StepperWidget;
  Object.assign(element, values);
  await element.updateComplete;
  return element;
}

describe('<stepper-widget>', () => {
  it('is a list that says of each step how far it is', async () => {
    const element = await make({steps: STEPS, current: 'payment'});
    expect(all(element, 'ol')[0]!.getAttribute('aria-label')).to.equal('Steps');
    expect(words(element)).to.deep.equal([
      'Account Who you are done',
      'Address has errors',
      'Payment current',
      'Review to come',
    ]);
    expect(current(element)).to.equal('Payment');
  });

  it('says how many errors there are in a step', async () => {
    const element = await make({steps: [{label: 'Account', errors: 2}, 'Payment'], current: 2}, '300px');
    expect(words(element)).to.deep.equal(['Account 2 errors', 'Payment current']);
    element.current = 1;
    await element.updateComplete;
    expect(all(element, '.short-text')[0]!.textContent).to.equal('Step 1 of 2: Account, 2 errors');
  });

  it('says and shows of a step with errors that it is the current one', async () => {
    const steps = [
      {label: 'Account', errors: 1},
      {label: 'Address', state: 'error'},
    ];
    const element = await make({steps, current: 1});
    expect(words(element)).to.deep.equal(['Account current 1 error', 'Address has errors']);
    const rings = (): string[] => all(element, '.mark').map((mark) => getComputedStyle(mark).boxShadow);
    expect(rings().map((ring) => ring !== 'none')).to.deep.equal([true, false]);
    element.current = 2;
    await element.updateComplete;
    expect(words(element)).to.deep.equal(['Account 1 error', 'Address current has errors']);
    expect(rings().map((ring) => ring !== 'none')).to.deep.equal([false, true]);
  });

  it('shows the states apart, not by colour alone', async () => {
    const element = await make({steps: STEPS, current: 'payment'});
    const marks = all(element, '.mark');
    expect(marks.map((mark) => mark.querySelector('path')?.getAttribute('d') ?? mark.textContent.trim())).to.deep.equal(
      [...['m3 8.5 3.2 3.2L13 4.8', 'M8 3.2v5.6M8 12.6v.01', '3', '4']],
    );
    expect(new Set(marks.map((mark) => getComputedStyle(mark).backgroundColor)).size).to.equal(3);
  });

  it('leads back to steps that are done or have errors, where it may', async () => {
    const element = await make({steps: STEPS, current: 'payment'});
    expect(all(element, 'button')).to.have.length(0);
    element.navigable = true;
    await element.updateComplete;
    const buttons = all(element, 'button');
    expect(buttons.map((button) => button.querySelector('.label')!.textContent)).to.deep.equal(['Account', 'Address']);
    const details: StepChangeDetail[] = [];
    element.addEventListener('step-change', (event) => details.push((event as CustomEvent<StepChangeDetail>).detail));
    buttons[0]!.focus();
    await sendKeys({press: 'Enter'});
    await element.updateComplete;
    expect(details).to.deep.equal([{id: 'account', index: 0}]);
    expect([current(element), element.current]).to.deep.equal(['Account', 'account']);
  });

  it('stays where a listener refuses', async () => {
    const element = await make({steps: STEPS, current: 'payment'});
    element.addEventListener('step-change', (event) => event.preventDefault());
    element.next();
    await element.updateComplete;
    expect(current(element)).to.equal('Payment');
  });

  it('goes on and back by command, and not beyond the ends', async () => {
    const element = await make({steps: ['One', 'Two']});
    for (const [command, expected] of [
      ['--previous', 'One'],
      ['--next', 'Two'],
      ['--next', 'Two'],
      ['--previous', 'One'],
    ] as const) {
      dispatchCommand(element, command, null);
      await element.updateComplete;
      expect(current(element)).to.equal(expected);
    }
  });

  it('says in one line where it is in a narrow place', async () => {
    const element = await make({steps: STEPS, current: 'payment'}, '300px');
    await waitUntil(() => all(element, 'ol')[0]!.offsetHeight === 0);
    expect(all(element, '.short-text')[0]!.textContent).to.equal('Step 3 of 4: Payment');
    expect(all(element, '.short')[0]!.offsetHeight).to.be.greaterThan(10);
    element.current = 'address';
    await element.updateComplete;
    expect(all(element, '.short-text')[0]!.textContent).to.equal('Step 2 of 4: Address, has errors');
  });

  it('needs more room for many steps, and none aside where they stand below each other', async () => {
    const many = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven'];
    const element = await make({steps: many}, '600px');
    expect(all(element, 'ol')[0]!.offsetHeight).to.equal(0);
    element.orientation = 'vertical';
    await element.updateComplete;
    const tops = all(element, 'li').map((step) => step.getBoundingClientRect().top);
    expect(tops).to.deep.equal([...tops].sort((one, other) => one - other));
    expect(new Set(tops).size).to.equal(7);
  });

  it('shows that there are none', async () => {
    const element = await make({steps: []});
    expect(all(element, '[part="empty-heading"]')[0]!.textContent).to.equal('Nothing here yet');
  });

  it('warns of steps that are no list', async () => {
    const {warn} = console;
    const lines: string[] = [];
    console.warn = (line: string) => lines.push(line);
    await make({steps: 'one, two' as unknown as string[]});
    console.warn = warn;
    expect(lines.join()).to.include('steps="string"');
  });

  it('follows what its source says', async () => {
    const page = await dataFixture();
    const element = await page.add<StepperWidget>(
      Object.assign(document.createElement('stepper-widget'), {steps: STEPS, dataSource: 'subscribe:order'}),
    );
    for (const {sink} of page.provider.live) sink.next('order', [{op: 'value', value: {current: 'review'}}]);
    await page.advance(20);
    expect(current(element)).to.equal('Review');
    page.remove();
  });

  it('shows what went wrong', async () => {
    const element = await make({error: 'No more paper'});
    await waitUntil(() => all(element, '[part="error"]')[0]?.textContent?.includes('No more paper'));
  });

  it('F102 shows data as text', async () => {
    const element = await make({steps: HOSTILE_TEXTS.map((label) => ({label, description: label}))});
    expect(all(element, 'ol .label').map(({textContent}) => textContent)).to.deep.equal(HOSTILE_TEXTS);
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('passes axe, wide and narrow, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      for (const width of ['900px', '300px']) {
        const element = await make({steps: STEPS, current: 'payment', navigable: true}, width);
        element.parentElement!.style.background = 'var(--widget-page)';
        await expect(element).to.be.accessible();
      }
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
