import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import '../../testing/preload.js';
import '../../widgets/display/stat/stat-widget.js';
import '../../widgets/layout/box/box-widget.js';
import type {StatWidget} from '../../widgets/display/stat/stat-widget.js';
import './source-profile.js';
import './profiler-widget.js';
import type {ProfilerWidget} from './profiler-widget.js';

const button = (element: Element, label: string): HTMLButtonElement =>
  [...(element.shadowRoot?.querySelectorAll('button') ?? [])].find(
    ({textContent}) => textContent?.trim() === label,
  ) as HTMLButtonElement;
const cells = (element: Element, title: string): string[] => {
  const rows = [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
  const row = rows.find(({firstElementChild}) => firstElementChild?.textContent === title);
  return [...(row?.children ?? [])].map(({textContent}) => textContent ?? '');
};
const facts = (element: Element): string => element.shadowRoot?.querySelector('.facts')?.textContent ?? '';

const page = () =>
  fixture(
    html`<div><stat-widget id="users" label="Users" value="1"></stat-widget><profiler-widget></profiler-widget></div>`,
  );
const partsOf = (place: Element) =>
  [place.querySelector('stat-widget'), place.querySelector('profiler-widget')] as [StatWidget, ProfilerWidget];

describe('<profiler-widget>', () => {
  it('shows the renders of each type, and of each widget when asked, by keyboard', async () => {
    const [stat, profiler] = partsOf(await page());
    button(profiler, 'Reset').click();
    for (const value of [2, 3]) {
      stat.value = value;
      await stat.updateComplete;
    }
    profiler.requestUpdate();
    await profiler.updateComplete;
    expect(cells(profiler, 'stat-widget').slice(1, 3)).to.deep.equal(['1', '2']);
    button(profiler, 'Each widget').focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => cells(profiler, 'stat-widget#users').length > 0);
    expect(button(profiler, 'Each widget').getAttribute('aria-pressed')).to.equal('true');
  });

  it('shows how quickly a source answers', async () => {
    const [stat, profiler] = partsOf(await page());
    const rows = () => [...(profiler.shadowRoot?.querySelectorAll('table')[1]?.querySelectorAll('tbody tr') ?? [])];
    // The profiler listens once it has fetched how.
    await waitUntil(() => {
      stat.dataSource = () => Promise.resolve(7);
      profiler.requestUpdate();
      return rows().some(({children}) => children[1]?.textContent === '1');
    });
    const row = rows().find(({children}) => children[1]?.textContent === '1');
    expect(row?.children[1]?.textContent).to.equal('1');
    expect(row?.children[3]?.textContent).to.match(/^\d+\.\d$/);
  });

  it('meters what comes onto the page later', async () => {
    const place = await page();
    const [, profiler] = partsOf(place);
    place.append(document.createElement('stat-widget'));
    await waitUntil(() => cells(profiler, 'stat-widget')[1] === '2');
  });

  it('stops, starts and forgets', async () => {
    const [stat, profiler] = partsOf(await page());
    button(profiler, 'Stop').click();
    await waitUntil(() => button(profiler, 'Start') && facts(profiler).includes('stopped'));
    const before = cells(profiler, 'stat-widget')[2];
    stat.value = 5;
    await stat.updateComplete;
    profiler.requestUpdate();
    await profiler.updateComplete;
    expect(cells(profiler, 'stat-widget')[2]).to.equal(before);
    button(profiler, 'Start').click();
    await waitUntil(() => button(profiler, 'Stop'));
    stat.value = 6;
    await stat.updateComplete;
    button(profiler, 'Reset').click();
    await profiler.updateComplete;
    expect(cells(profiler, 'stat-widget')[2]).to.equal('0');
  });

  it('obeys commands', async () => {
    const [, profiler] = partsOf(await page());
    const send = (command: string) =>
      profiler.dispatchEvent(Object.assign(new Event('command', {cancelable: true}), {command, source: null}));
    send('--stop');
    expect(profiler.paused).to.be.true;
    send('--start');
    expect(profiler.paused).to.be.false;
  });

  it('sorts by what is pressed', async () => {
    const place = await page();
    place.prepend(document.createElement('box-widget'));
    const [, profiler] = partsOf(place);
    await waitUntil(() => cells(profiler, 'box-widget').length > 0);
    button(profiler, 'Widget').click();
    await profiler.updateComplete;
    const titles = () =>
      [...(profiler.shadowRoot?.querySelectorAll('table')[0]?.querySelectorAll('tbody td:first-child') ?? [])].map(
        ({textContent}) => textContent,
      );
    expect(titles()).to.deep.equal(['box-widget', 'stat-widget']);
    button(profiler, 'Widget').click();
    await profiler.updateComplete;
    expect(titles()).to.deep.equal(['stat-widget', 'box-widget']);
  });

  it('says what it knows of long frames', async () => {
    const [, profiler] = partsOf(await page());
    expect(facts(profiler)).to.match(/long frames/);
  });

  it('leaves no meter behind', async () => {
    const [stat, profiler] = partsOf(await page());
    const updated: string[] = [];
    const {now} = performance;
    profiler.remove();
    performance.now = () => {
      updated.push('now');
      return now.call(performance);
    };
    stat.value = 9;
    await stat.updateComplete;
    performance.now = now;
    expect(updated).to.deep.equal([]);
  });

  it('passes axe', async () => {
    await expect((await page()).querySelector('profiler-widget') as Element).to.be.accessible();
  });
});
