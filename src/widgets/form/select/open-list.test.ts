import {expect, fixture, html, nextFrame, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import {pageScope} from '../../../data/scopes.js';
import '../../../providers/function/function-provider.js';
import type {FunctionProvider} from '../../../providers/function/function-provider.js';
import type {Functions} from '../../../providers/function/function-types.js';
import '../../../testing/preload.js';
import './light-options.js';
import './open-list.js';
import './select-extras.js';
import './select-widget.js';
import type {SelectWidget} from './select-widget.js';

const LONG = Array.from({length: 10_000}, (_, index) => ({value: index, label: `Option ${index}`}));

const find = (element: Element, selector: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const control = (element: Element): HTMLElement => find(element, '#control')!;
const search = (element: Element): HTMLInputElement => find(element, '.search') as HTMLInputElement;
const options = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[role="option"]'),
];
const labels = (element: Element): string =>
  options(element)
    .map((option) => option.innerText.trim())
    .join();
const isOpen = (element: Element): boolean => find(element, '.list')?.matches(':popover-open') === true;
const active = (element: Element): HTMLElement | null =>
  element.shadowRoot!.getElementById(control(element).getAttribute('aria-activedescendant') ?? '');
const said = (): string => document.querySelector('.widget-announcer > [aria-live="polite"]')?.textContent ?? '';

async function opened(values: object): Promise<SelectWidget> {
  const element = await fixture<SelectWidget>(html`<select-widget label="Long"></select-widget>`);
  Object.assign(element, {options: LONG, ...values});
  await element.updateComplete;
  element.focus();
  element.showPicker();
  await waitUntil(() => isOpen(element));
  return element;
}

/** Whether an option is seen in full in its list. */
function isSeen(element: Element, option: Element): boolean {
  const list = find(element, '#list')!.getBoundingClientRect();
  const {top, bottom} = option.getBoundingClientRect();
  return top >= list.top - 1 && bottom <= list.bottom + 1;
}

describe('<select-widget> with 10,000 options', () => {
  it('opens within two frames with at most 60 option nodes, at what is chosen', async () => {
    const element = await fixture<SelectWidget>(html`<select-widget label="Long"></select-widget>`);
    Object.assign(element, {options: LONG, value: 9_000});
    element.focus();
    await element.updateComplete;
    control(element).click();
    await nextFrame();
    await nextFrame();
    expect(isOpen(element)).to.be.true;
    expect(options(element).length).to.be.within(10, 60);
    expect([active(element)!.innerText.trim(), isSeen(element, active(element)!)]).to.deep.equal(['Option 9000', true]);
    expect([active(element)!.ariaPosInSet, active(element)!.ariaSetSize]).to.deep.equal(['9001', '10000']);
  });

  it('builds nothing of its list before it is wanted, and then the rows of one window at the first click', async () => {
    let read = 0;
    const watched = LONG.map(({value, label}) => ({
      value,
      get label() {
        read++;
        return label;
      },
    }));
    const element = await fixture<SelectWidget>(html`<select-widget label="Long"></select-widget>`);
    element.options = watched;
    await element.updateComplete;
    expect([read, find(element, '.list'), options(element).length]).to.deep.equal([0, null, 0]);
    // Neither focus nor pointer has announced it.
    control(element).click();
    await element.updateComplete;
    expect([isOpen(element), read]).to.deep.equal([true, LONG.length]);
    expect(options(element).length).to.be.within(10, 60);
  });

  it('has the option that the keys are at in the page and in view, wherever they go', async () => {
    const element = await opened({});
    for (const [key, label] of [
      ['End', 'Option 9999'],
      ['PageUp', 'Option 9989'],
      ['Home', 'Option 0'],
      ['PageDown', 'Option 10'],
      ['ArrowDown', 'Option 11'],
    ] as const) {
      await sendKeys({press: key});
      await element.updateComplete;
      expect(active(element)?.innerText.trim(), key).to.equal(label);
      expect(isSeen(element, active(element)!), key).to.be.true;
      expect(options(element).length).to.be.at.most(60);
    }
  });

  it('draws what is scrolled to', async () => {
    const element = await opened({});
    const list = find(element, '#list')!;
    const row = options(element)[0]!.offsetHeight;
    expect(list.scrollHeight).to.be.closeTo(10_000 * row, row);
    list.scrollTop = 5_000 * row;
    await waitUntil(() => options(element).some((option) => option.innerText.trim() === 'Option 5005'));
    expect(
      isSeen(
        element,
        options(element).find((option) => option.innerText.trim() === 'Option 5005')!,
      ),
    ).to.be.true;
    expect(options(element).length).to.be.at.most(60);
  });
});

describe('<select-widget search-enabled>', () => {
  it('has its field from so many options on', async () => {
    const long = await opened({options: CITIES, searchFrom: CITIES.length});
    expect(search(long)).not.to.equal(null);
    const short = await opened({options: CITIES, searchFrom: CITIES.length + 1});
    expect(search(short)).to.equal(null);
  });

  const CITIES = ['Berlin', 'Bern', 'Cairo', 'Málaga'];

  it('AX-36 finds what is typed, with the focus in its field, and Enter chooses', async () => {
    const element = await opened({options: CITIES, searchEnabled: true});
    const heard: string[] = [];
    for (const name of ['input', 'change']) element.addEventListener(name, () => heard.push(name));
    expect(element.shadowRoot!.activeElement).to.equal(search(element));
    await sendKeys({type: 'ber'});
    await element.updateComplete;
    expect([labels(element), heard.length]).to.deep.equal(['Berlin,Bern', 0]);
    expect(search(element).getAttribute('aria-activedescendant')).to.equal('option-0');
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => !isOpen(element));
    expect([element.value, heard.join()]).to.deep.equal(['Bern', 'input,change']);
    expect(element.shadowRoot!.activeElement).to.equal(control(element));
  });

  it('ignores accents, says how many it found, and where it found nothing', async () => {
    const element = await opened({options: CITIES, searchEnabled: true});
    await sendKeys({type: 'malaga'});
    await element.updateComplete;
    expect(labels(element)).to.equal('Málaga');
    await waitUntil(() => said().includes('1 result'));
    await sendKeys({type: 'x'});
    await element.updateComplete;
    expect(find(element, '.none')!.innerText).to.equal('No results');
    await sendKeys({press: 'Enter'});
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !isOpen(element));
    expect(element.value).to.equal('');
  });

  it('what is typed on it while it is closed goes into its field', async () => {
    const element = await fixture<SelectWidget>(
      html`<select-widget label="City" search-enabled .options=${CITIES}></select-widget>`,
    );
    element.focus();
    await sendKeys({type: 'ca'});
    await waitUntil(() => isOpen(element));
    expect([search(element).value, labels(element)]).to.deep.equal(['ca', 'Cairo']);
  });

  it('Tab out of its field goes on from the select', async () => {
    const place = await fixture<HTMLElement>(
      html`<div>
        <select-widget label="City" search-enabled .options=${CITIES}></select-widget><button id="next">Next</button>
      </div>`,
    );
    const element = place.querySelector('select-widget')!;
    element.focus();
    element.showPicker();
    await waitUntil(() => element.shadowRoot!.activeElement === search(element));
    await sendKeys({press: 'ArrowDown'});
    await sendKeys({press: 'Tab'});
    await waitUntil(() => !isOpen(element));
    expect([element.value, document.activeElement?.id]).to.deep.equal(['Bern', 'next']);
  });
});

describe('<select-widget> with a source', () => {
  const CATEGORIES = [
    {id: 1, name: 'Lamps'},
    {id: 2, name: 'Desks'},
  ];
  const within = async (functions: Functions, select: TemplateResult): Promise<SelectWidget> => {
    const provider = await fixture<FunctionProvider>(
      html`<function-provider .functions=${functions}>${select}</function-provider>`,
    );
    return provider.querySelector('select-widget')!;
  };
  const shows = (element: SelectWidget, text: string): Promise<void> =>
    waitUntil(() => (find(element, '#control')?.innerText ?? '').trim() === text, text);

  it('takes its options from it, and shows the label of its value', async () => {
    const element = await within(
      {list: () => CATEGORIES},
      html`<select-widget label="Category" value="2" data-source="interface:list"></select-widget>`,
    );
    await shows(element, 'Desks');
    expect(element.selectedOptions[0]!.raw).to.equal(2);
    element.showPicker();
    await waitUntil(() => isOpen(element));
    expect(labels(element)).to.equal('Lamps,Desks');
  });

  it('shows what went wrong, with its label', async () => {
    const element = await within(
      {
        list: () => {
          throw new Error('No more ink');
        },
      },
      html`<select-widget label="Category" data-source="interface:list"></select-widget>`,
    );
    await waitUntil(() => element.shadowRoot!.textContent.includes('No more ink'));
    expect(element.shadowRoot!.textContent).to.include('Category');
  });

  it('waits, disabled, for the field that it depends on, and forgets a choice that the new options do not have', async () => {
    pageScope.set('department', undefined);
    const positions: Readonly<Record<string, unknown[]>> = {a: ['Cook', 'Waiter'], b: ['Driver', 'Cook']};
    const element = await within(
      {list: (department: string) => positions[department]},
      html`<select-widget
        name="position"
        label="Position"
        data-source="interface:list({page.department})"
      ></select-widget>`,
    );
    await waitUntil(() => (control(element) as HTMLButtonElement | null)?.disabled);
    pageScope.set('department', 'a');
    await waitUntil(() => element.options?.length === 2);
    element.value = 'Cook';
    await element.updateComplete;
    const heard: string[] = [];
    element.addEventListener('input', () => heard.push(String(element.value)));
    pageScope.set('department', 'b');
    await waitUntil(() => element.options?.[0] === 'Driver');
    await element.updateComplete;
    expect([element.value, heard.length]).to.deep.equal(['Cook', 0]);
    element.value = 'Driver';
    await element.updateComplete;
    pageScope.set('department', 'a');
    await waitUntil(() => element.value === '');
    expect(heard).to.deep.equal(['']);
    pageScope.set('department', undefined);
  });

  it('lets the source search where it has more than it gave, and keeps what was chosen', async () => {
    const all = [...Array.from({length: 500}, (_, id) => ({id, name: `Person ${id}`})), {id: 500, name: 'zoe'}];
    const asked: (string | undefined)[] = [];
    const read = ({view}: {view: {search?: string}}): unknown => {
      asked.push(view.search);
      const found = all.filter(({name}) => name.includes(view.search ?? ''));
      return {data: found.slice(0, 20), total: found.length};
    };
    const element = await within(
      {list: {read, can: {search: true}}},
      html`<select-widget label="Person" search-enabled data-source="interface:list"></select-widget>`,
    );
    await waitUntil(() => element.options?.length === 20);
    element.focus();
    element.showPicker();
    await waitUntil(() => isOpen(element));
    await sendKeys({type: 'zoe'});
    await waitUntil(() => labels(element) === 'zoe');
    expect(asked).to.deep.equal([undefined, 'zoe']);
    await sendKeys({press: 'Enter'});
    await waitUntil(() => !isOpen(element) && element.options?.length === 20);
    await shows(element, 'zoe');
    expect(element.value).to.equal('500');
    // What was asked for is asked no more, though the reader has taken the text back at once before closing.
    element.showPicker();
    await waitUntil(() => isOpen(element));
    await sendKeys({type: 'zoe'});
    await waitUntil(() => labels(element) === 'zoe');
    for (let at = 0; at < 3; at++) await sendKeys({press: 'Backspace'});
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !isOpen(element) && element.options?.length === 20);
  });
});

describe('<select-widget multiple>', () => {
  const many = async (values: object = {}): Promise<SelectWidget> => {
    const element = await fixture<SelectWidget>(
      html`<select-widget label="Tags" multiple value="a, c" options="a, b, c, d"></select-widget>`,
    );
    Object.assign(element, values);
    await element.updateComplete;
    return element;
  };
  const chips = (element: Element): string =>
    [...element.shadowRoot!.querySelectorAll<HTMLElement>('.chip')].map((chip) => chip.innerText.trim()).join();
  const press = async (element: SelectWidget, ...keys: string[]): Promise<void> => {
    for (const key of keys) await sendKeys({press: key});
    await element.updateComplete;
  };

  it('shows each choice, tells them to screen readers, and takes one back by its button', async () => {
    const element = await many();
    expect([chips(element), control(element).innerText, String(element.value)]).to.deep.equal(['a,c', 'a, c', 'a,c']);
    const remove = find(element, '[part="remove"]')!;
    expect(remove.ariaLabel).to.equal('Remove a');
    remove.click();
    await element.updateComplete;
    expect([chips(element), isOpen(element)]).to.deep.equal(['c', false]);
    expect(element.shadowRoot!.activeElement).to.equal(control(element));
  });

  it('shows so many at most, and counts the others, or all', async () => {
    const element = await many({maxChips: 1});
    expect([chips(element), control(element).innerText]).to.deep.equal(['a,+1', '2 chosen']);
    element.maxChips = 0;
    await element.updateComplete;
    expect([chips(element), control(element).innerText]).to.deep.equal(['', '2 chosen']);
  });

  it('AX-11 Space and Enter choose and take back in the open list, which stays open', async () => {
    const element = await many();
    element.focus();
    await press(element, 'ArrowDown');
    await waitUntil(() => isOpen(element));
    expect(find(element, '#list')!.ariaMultiSelectable).to.equal('true');
    await press(element, 'Space', 'ArrowDown', 'Enter');
    expect([String(element.value), isOpen(element), chips(element)]).to.deep.equal(['c,b', true, 'c,b']);
    expect(options(element).map((option) => option.ariaSelected)).to.deep.equal(['false', 'true', 'true', 'false']);
  });

  it('AX-11 Control with A chooses all, and none when all are chosen', async () => {
    const element = await many({options: ['a', 'b', {value: 'x', disabled: true}]});
    element.focus();
    await press(element, 'ArrowDown');
    await waitUntil(() => isOpen(element));
    const all = async (): Promise<void> => {
      await sendKeys({down: 'Control'});
      await sendKeys({press: 'a'});
      await sendKeys({up: 'Control'});
      await element.updateComplete;
    };
    await all();
    expect(String(element.value)).to.equal('a,c,b');
    await all();
    expect(String(element.value)).to.equal('c');
  });

  it('AX-11 Backspace takes the last back; arrows go to each, and Delete takes it back, with the focus on the next', async () => {
    const element = await many({value: ['a', 'b', 'c', 'd']});
    element.focus();
    await press(element, 'Backspace');
    expect(chips(element)).to.equal('a,b,c');
    await press(element, 'ArrowLeft', 'ArrowLeft', 'Delete');
    await waitUntil(() => chips(element) === 'a,c');
    expect(element.shadowRoot!.activeElement!.ariaLabel).to.equal('Remove c');
    await waitUntil(() => said().includes('b removed'));
    await press(element, 'ArrowRight');
    expect(element.shadowRoot!.activeElement).to.equal(control(element));
  });

  it('AX-12 those arrows are swapped from right to left', async () => {
    const element = await many({dir: 'rtl'});
    element.focus();
    await press(element, 'ArrowRight');
    expect(element.shadowRoot!.activeElement!.ariaLabel).to.equal('Remove c');
    await press(element, 'ArrowLeft');
    expect(element.shadowRoot!.activeElement).to.equal(control(element));
  });

  it('is not changed where it is only to be read', async () => {
    const element = await many({readOnly: true});
    element.focus();
    await press(element, 'Backspace');
    expect([chips(element), find(element, '[part="remove"]')]).to.deep.equal(['a,c', null]);
  });
});
