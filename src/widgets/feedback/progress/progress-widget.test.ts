import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {dataFixture} from '../../../testing/data-fixture.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './progress-widget.js';
import {PROGRESS_TYPES, type ProgressWidget} from './progress-widget.js';

const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`);
const role = (element: Element): Element => element.shadowRoot!.querySelector('[role="progressbar"], [role="meter"]')!;
const aria = (element: Element, ...names: string[]): readonly (string | null)[] =>
  names.map((name) => role(element).getAttribute(name === 'role' ? name : `aria-${name}`));
const said = (): string => document.querySelector('.widget-announcer [aria-live="polite"]')?.textContent ?? '';

async function make(values: Partial<ProgressWidget>, lang = 'en'): Promise<ProgressWidget> {
  const place = await fixture(html`<div lang=${lang}><progress-widget></progress-widget></div>`);
  const element = place.firstElementChild as ProgressWidget;
  Object.assign(element, values);
  await element.updateComplete;
  return element;
}

describe('<progress-widget>', () => {
  it('is a progress bar with its ends, its value and its name', async () => {
    const element = await make({value: 16, max: 64, label: 'Uploading'});
    expect(aria(element, 'role', 'label', 'valuemin', 'valuemax', 'valuenow', 'valuetext')).to.deep.equal([
      ...['progressbar', 'Uploading', '0', '64', '16', '25%'],
    ]);
  });

  it('is named even without a label', async () => {
    expect(aria(await make({value: 1}), 'label')).to.deep.equal(['Progress']);
    const german = await make({value: 1, meter: true}, 'de');
    await waitUntil(() => aria(german, 'label')[0] === 'Füllstand');
  });

  it('says nothing of a value that is not known, and moves', async () => {
    const element = await make({label: 'Preparing', showPercentage: true});
    expect(aria(element, 'valuenow', 'valuetext')).to.deep.equal([null, null]);
    expect(part(element, 'figure')).to.equal(null);
    expect(getComputedStyle(part(element, 'fill')!).animationName).not.to.equal('none');
    element.value = 10;
    await element.updateComplete;
    expect(getComputedStyle(part(element, 'fill')!).animationName).to.equal('none');
  });

  it('shows its percentage in the language where it is asked for', async () => {
    expect(part(await make({value: 64}), 'figure')).to.equal(null);
    expect(part(await make({value: 64, showPercentage: true}), 'figure')!.textContent).to.equal('64%');
    const german = await make({value: 64, showPercentage: true}, 'de');
    expect(part(german, 'figure')!.textContent).to.equal('64\u00a0%');
  });

  it('is as wide as its share, in both directions of text', async () => {
    const element = await make({value: 25});
    const [bar, fill] = [part(element, 'bar')!, part(element, 'fill')!];
    await waitUntil(() => Math.abs(fill.offsetWidth / bar.offsetWidth - 0.25) < 0.01);
    expect(fill.getBoundingClientRect().left).to.equal(bar.getBoundingClientRect().left);
    element.dir = 'rtl';
    expect(Math.round(fill.getBoundingClientRect().right)).to.equal(Math.round(bar.getBoundingClientRect().right));
    element.value = 300;
    await element.updateComplete;
    await waitUntil(() => fill.offsetWidth === bar.offsetWidth);
    expect(aria(element, 'valuenow')).to.deep.equal(['100']);
  });

  it('is a ring of the same meaning', async () => {
    const element = await make({value: 40, type: 'circle', label: 'Memory', showPercentage: true});
    expect(aria(element, 'role', 'label', 'valuetext')).to.deep.equal(['progressbar', 'Memory', '40%']);
    expect(element.shadowRoot!.querySelector('.arc')!.getAttribute('stroke-dasharray')).to.equal('40 100');
    element.value = 0;
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.arc')).to.equal(null);
  });

  it('has a size for each word, as a line and as a ring', async () => {
    const heights: number[] = [];
    const widths: number[] = [];
    for (const size of ['xs', 'sm', 'md', 'lg', 'xl', 'xxl'] as const) {
      heights.push(part(await make({value: 5, size}), 'bar')!.offsetHeight);
      widths.push(part(await make({value: 5, size, type: 'circle'}), 'circle')!.offsetWidth);
    }
    expect(heights).to.deep.equal([2, 4, 6, 8, 12, 16]);
    expect(widths).to.deep.equal([24, 32, 48, 64, 96, 128]);
  });

  describe('as a meter', () => {
    it('tells in words which threshold it has passed, and shows it', async () => {
      const marks = {meter: true, label: 'Disk', thresholdWarning: 70, thresholdDanger: 90};
      const colours = new Set<string>();
      const texts: (string | null)[] = [];
      for (const value of [41, 76, 96]) {
        const element = await make({...marks, value});
        colours.add(getComputedStyle(part(element, 'fill')!).backgroundColor);
        texts.push(...aria(element, 'role', 'valuetext'));
      }
      expect(colours.size).to.equal(3);
      expect(texts).to.deep.equal([
        ...['meter', '41%', 'meter', '76%, over the 70% mark', 'meter', '96%, over the 90% mark'],
      ]);
    });

    it('takes low values for the bad ones where the danger is below the warning', async () => {
      const element = await make({meter: true, value: 8, max: 40, thresholdWarning: 20, thresholdDanger: 10});
      expect(aria(element, 'valuetext')).to.deep.equal(['20%, under the 25% mark']);
    });

    it('always has a value', async () => {
      expect(aria(await make({meter: true}), 'valuenow')).to.deep.equal(['0']);
    });
  });

  it('reads out each further quarter, where it is asked for', async () => {
    const element = await make({value: 10, label: 'Import', announce: 'all'});
    for (const value of [20, 30, 40, 49]) {
      element.value = value;
      await element.updateComplete;
    }
    await waitUntil(() => said().includes('Import: 30%'));
    expect(said()).not.to.include('Import: 40%');
    const silent = await make({value: 10, label: 'Silent'});
    silent.value = 90;
    await silent.updateComplete;
    expect(said()).not.to.include('Silent');
  });

  it('takes a wrong value for none, and warns', async () => {
    const {warn} = console;
    const lines: string[] = [];
    console.warn = (line: string) => lines.push(line);
    const element = await fixture<ProgressWidget>(html`<progress-widget value="much" max="-2"></progress-widget>`);
    console.warn = warn;
    expect(aria(element, 'valuenow', 'valuemax')).to.deep.equal([null, '100']);
    expect(lines.join()).to.include('value="much"').and.to.include('max="-2"');
  });

  it('takes its values as they are pushed', async () => {
    const page = await dataFixture();
    const element = await page.add<ProgressWidget>(
      Object.assign(document.createElement('progress-widget'), {dataSource: 'subscribe:upload'}),
    );
    for (const value of [10, 70]) {
      for (const {sink} of page.provider.live) sink.next('upload', [{op: 'value', value}]);
      await page.advance(20);
      expect(aria(element, 'valuenow')).to.deep.equal([String(value)]);
    }
    page.remove();
  });

  it('keeps its label above an error', async () => {
    const element = await make({label: 'Uploading', error: 'No more paper'});
    await waitUntil(() => part(element, 'error')?.textContent.includes('No more paper'));
    expect(part(element, 'state')!.textContent).to.include('Uploading');
  });

  it('F102 shows data as text', async () => {
    for (const text of HOSTILE_TEXTS) {
      const element = await make({value: 5, label: text, description: text});
      expect([part(element, 'label')!.textContent, part(element, 'description')!.textContent]).to.deep.equal([
        text,
        text,
      ]);
    }
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('passes axe in its types, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const place = await fixture(
        html`<div>
          ${PROGRESS_TYPES.map(
            (type) =>
              html`<progress-widget type=${type} label="Upload" value="40" show-percentage></progress-widget
                ><progress-widget type=${type} label="Preparing"></progress-widget
                ><progress-widget type=${type} meter threshold-warning="50" label="Disk" value="60"></progress-widget>`,
          )}
        </div>`,
      );
      (place as HTMLElement).style.background = 'var(--widget-page)';
      await expect(place).to.be.accessible();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
