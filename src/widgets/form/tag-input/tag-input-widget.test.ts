import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {activeIn} from '../../../core/composed-tree.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import './tag-suggestions.js';
import './tag-input-widget.js';
import type {TagInputWidget} from './tag-input-widget.js';

const isWebKit = !/Chrome|Firefox/.test(navigator.userAgent);
const part = <Found extends HTMLElement = HTMLElement>(element: Element, name: string): Found | null =>
  element.shadowRoot!.querySelector<Found>(`[part="${name}"]`);
const field = (element: Element): HTMLInputElement => part<HTMLInputElement>(element, 'control')!;
const all = (element: Element, selector: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const seen = (element: Element): string =>
  all(element, '.name')
    .map(({textContent}) => textContent)
    .join();
const options = (element: Element): string =>
  part(element, 'list')?.matches(':popover-open')
    ? all(element, '.option')
        .map((one) => one.innerText.trim())
        .join()
    : '';
/** The name of what has the focus, or what is typed there. */
const at = (): string => {
  const active = activeIn(document);
  return active instanceof HTMLInputElement ? `field ${active.value}`.trim() : (active?.ariaLabel ?? '');
};

async function made(values: Partial<TagInputWidget> = {}): Promise<TagInputWidget> {
  const element = await fixture<TagInputWidget>(html`<tag-input-widget label="Tags" name="tags"></tag-input-widget>`);
  Object.assign(element, values);
  await element.updateComplete;
  return element;
}

async function focused(values: Partial<TagInputWidget> = {}): Promise<TagInputWidget> {
  const element = await made(values);
  element.focus();
  await element.updateComplete;
  return element;
}

async function type(element: TagInputWidget, text: string): Promise<void> {
  await sendKeys({type: text});
  await element.updateComplete;
}

async function key(element: TagInputWidget, ...names: string[]): Promise<void> {
  for (const name of names) {
    await sendKeys({press: name});
    await element.updateComplete;
  }
}

async function paste(element: TagInputWidget, text: string): Promise<boolean> {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text', text);
  const event = new ClipboardEvent('paste', {clipboardData, bubbles: true, composed: true, cancelable: true});
  // WebKit hands on no data to an event that a script makes.
  if (event.clipboardData?.getData('text') !== text)
    Object.defineProperty(event, 'clipboardData', {value: clipboardData});
  field(element).dispatchEvent(event);
  await element.updateComplete;
  return event.defaultPrevented;
}

const said = (text: string): Promise<void> =>
  waitUntil(
    () => [...document.querySelectorAll('[aria-live]')].some((region) => region.textContent.includes(text)),
    `“${text}” is said`,
  );

describe('<tag-input-widget>', () => {
  describe('typed', () => {
    it('W-46 makes a tag by Enter and by a comma, tells it and says it', async () => {
      const element = await focused();
      const heard: string[] = [];
      for (const name of ['input', 'change'])
        element.addEventListener(name, () => heard.push(`${name} ${element.value}`));
      await type(element, 'new');
      expect([heard, element.value]).to.deep.equal([[], []]);
      await key(element, 'Enter');
      await said('new added');
      await type(element, 'last chance,');
      expect([seen(element), field(element).value]).to.deep.equal(['new,last chance', '']);
      expect(heard).to.deep.equal(['input new', 'change new', 'input new,last chance', 'change new,last chance']);
    });

    it('makes as many tags of a pasted text as it has lines, and leaves one text alone', async () => {
      const element = await focused({value: ['a']});
      expect(await paste(element, 'a\nb\r\nc\td')).to.be.true;
      expect([seen(element), field(element).value]).to.deep.equal(['a,b,c,d', '']);
      expect(await paste(element, 'just text')).to.be.false;
    });

    it('loses nothing that is typed: leaving the field makes a tag of it', async () => {
      const element = await focused();
      await type(element, 'half');
      expect(element.value).to.deep.equal([]);
      field(element).blur();
      await element.updateComplete;
      expect([element.value, field(element).value]).to.deep.equal([['half'], '']);
    });

    it('refuses one that is there, in whatever case, says so and keeps the text', async () => {
      const element = await focused({value: ['Vue']});
      await type(element, 'vue');
      await key(element, 'Enter');
      expect([seen(element), field(element).value, part(element, 'note')!.innerText]).to.deep.equal([
        'Vue',
        'vue',
        'vue is already there',
      ]);
      expect(field(element).getAttribute('aria-describedby')).to.equal('note');
      await said('vue is already there');
      await type(element, 'x');
      expect(part(element, 'note')).to.equal(null);
      await key(element, 'Enter');
      expect(seen(element)).to.equal('Vue,vuex');
    });

    it('takes no more than it may, and keeps what is too much', async () => {
      const element = await focused({value: ['a'], max: 2});
      await paste(element, 'b\nc\nd');
      expect([seen(element), field(element).value, part(element, 'note')!.innerText]).to.deep.equal([
        'a,b',
        'c, d',
        'No more than 2',
      ]);
      element.value = ['a', 'b', 'c'];
      await element.updateComplete;
      expect([element.validity.customError, element.validationMessage]).to.deep.equal([true, 'No more than 2']);
    });

    it('shows an example while there are no tags', async () => {
      const element = await focused({placeholder: 'Add a tag'});
      expect(field(element).placeholder).to.equal('Add a tag');
      await type(element, 'a,');
      expect(field(element).placeholder).to.equal('');
    });

    it('erases a text with Escape', async () => {
      const element = await focused();
      await type(element, 'x');
      await key(element, 'Escape');
      expect([field(element).value, element.value]).to.deep.equal(['', []]);
    });
  });

  describe('AX-11 the keys among the tags', () => {
    it('Backspace in the empty field goes to the last tag, and removes it from there', async () => {
      const element = await focused({value: ['a', 'b', 'c']});
      await key(element, 'Backspace');
      expect([at(), seen(element)]).to.deep.equal(['Remove c', 'a,b,c']);
      await key(element, 'Backspace');
      expect([at(), seen(element)]).to.deep.equal(['Remove b', 'a,b']);
      await said('c removed');
      await key(element, 'Backspace', 'Backspace');
      expect([at(), seen(element)]).to.deep.equal(['field', '']);
    });

    it('arrows go from tag to tag and back into the field, Delete removes and goes on', async () => {
      const element = await focused({value: ['a', 'b', 'c']});
      await key(element, 'ArrowLeft', 'ArrowLeft');
      expect(at()).to.equal('Remove b');
      await key(element, 'Delete');
      expect([at(), seen(element)]).to.deep.equal(['Remove c', 'a,c']);
      await key(element, 'Home');
      expect(at()).to.equal('Remove a');
      await key(element, 'End');
      expect(at()).to.equal('field');
      await key(element, 'ArrowLeft', 'ArrowRight');
      expect(at()).to.equal('field');
    });

    it('a letter goes on in the field, and Enter on a tag removes it', async () => {
      const element = await focused({value: ['a', 'b']});
      await key(element, 'ArrowLeft');
      await type(element, 'x');
      expect(at()).to.equal('field x');
      await key(element, 'ArrowLeft', 'ArrowLeft', 'Enter');
      expect(seen(element)).to.equal('a');
      expect(at()).to.equal('field x');
    });

    it('AX-12 swaps the arrows where text runs from right to left', async () => {
      const element = await focused({value: ['a', 'b'], dir: 'rtl'});
      await key(element, 'ArrowRight', 'ArrowRight');
      expect(at()).to.equal('Remove a');
      await key(element, 'ArrowLeft');
      expect(at()).to.equal('Remove b');
    });

    it('is one stop of Tab, and a focus from outside goes to where one types', async () => {
      const element = await made({value: ['a', 'b']});
      expect(all(element, '.remove').every(({tabIndex}) => tabIndex === -1)).to.be.true;
      all(element, '.remove')[0]!.focus();
      expect(at()).to.equal('field');
    });

    it('a click on its button removes a tag and leaves the focus in the field', async () => {
      const element = await made({value: ['a', 'b']});
      all(element, '.remove')[0]!.click();
      await element.updateComplete;
      expect([seen(element), at()]).to.deep.equal(['b', 'field']);
    });
  });

  describe('AX-36 suggestions', () => {
    const SUGGESTIONS = ['new', 'sale', 'Neuheit', 'last chance'];

    it('offers what fits and is no tag yet, while one types', async () => {
      const element = await focused({suggestions: SUGGESTIONS, value: ['new']});
      expect([field(element).role, options(element)]).to.deep.equal(['combobox', '']);
      await type(element, 'ne');
      await waitUntil(() => options(element) === 'Neuheit');
      expect([field(element).ariaExpanded, field(element).getAttribute('aria-controls')]).to.deep.equal([
        'true',
        'list',
      ]);
      await type(element, 'x');
      expect([options(element), field(element).ariaExpanded]).to.deep.equal(['', 'false']);
    });

    it('arrows go around it, Enter takes one, Escape closes it and keeps the text', async () => {
      const element = await focused({suggestions: SUGGESTIONS});
      const active = (): string | undefined =>
        all(element, `#${field(element).getAttribute('aria-activedescendant') ?? 'none'}`)[0]?.innerText.trim();
      await key(element, 'ArrowDown');
      expect([options(element), active()]).to.deep.equal(['new,sale,Neuheit,last chance', 'new']);
      await key(element, 'ArrowUp');
      expect(active()).to.equal('last chance');
      await key(element, 'ArrowDown', 'ArrowDown');
      expect(active()).to.equal('sale');
      await key(element, 'Enter');
      expect([element.value, options(element), at()]).to.deep.equal([['sale'], '', 'field']);
      await type(element, 'l');
      expect(options(element)).to.equal('last chance');
      await key(element, 'Escape');
      expect([options(element), field(element).value]).to.deep.equal(['', 'l']);
      await key(element, 'Enter');
      expect(element.value).to.deep.equal(['sale', 'l']);
    });

    it('keep the keys at the same one when others come, and at none when it goes', async () => {
      const element = await focused({suggestions: SUGGESTIONS});
      await key(element, 'ArrowDown', 'ArrowDown');
      element.suggestions = ['first', 'second', 'sale'];
      await element.updateComplete;
      expect(field(element).getAttribute('aria-activedescendant')).to.equal('option-2');
      expect(all(element, '[aria-selected="true"]').map((one) => one.innerText.trim())).to.deep.equal(['sale']);
      element.suggestions = ['first'];
      await element.updateComplete;
      expect(field(element).hasAttribute('aria-activedescendant')).to.be.false;
    });

    it('takes one by a click, with the focus where it was', async () => {
      const element = await focused({suggestions: SUGGESTIONS});
      await type(element, 'sa');
      all(element, '.option')[0]!.click();
      await element.updateComplete;
      expect([element.value, field(element).value, at()]).to.deep.equal([['sale'], '', 'field']);
    });

    it('shows the name of a tag and sends its value', async () => {
      const element = await focused({
        suggestions: [
          {id: 7, name: 'Ada'},
          {id: 8, name: 'Grace'},
        ],
        value: ['7'],
      });
      await waitUntil(() => seen(element) === 'Ada');
      await type(element, 'grace');
      await key(element, 'Enter');
      expect([element.value, seen(element)]).to.deep.equal([['7', '8'], 'Ada,Grace']);
    });

    it('come from a further source when the field is first in use, and from its own', async () => {
      let asked = 0;
      const source = (): Promise<unknown> => {
        asked++;
        return Promise.resolve([{id: 'red', label: 'red'}]);
      };
      const element = await made({suggestionsSource: source});
      expect(asked).to.equal(0);
      element.focus();
      await waitUntil(() => asked === 1);
      await type(element, 're');
      await waitUntil(() => options(element) === 'red');
      const own = await focused({dataSource: () => Promise.resolve(['blue'])});
      await waitUntil(() => own.suggestions?.length === 1);
      own.focus();
      await type(own, 'bl');
      await waitUntil(() => options(own) === 'blue');
    });

    it('says when they can’t be had, and typing goes on', async () => {
      const element = await focused({suggestionsSource: () => Promise.reject(new Error('No ink'))});
      await waitUntil(() => part(element, 'note')?.innerText === 'Suggestions can’t be shown at the moment');
      await type(element, 'own,');
      expect(element.value).to.deep.equal(['own']);
    });

    it('of a thousand shows fifty at once', async () => {
      const element = await focused({suggestions: Array.from({length: 1000}, (_, index) => `tag ${index}`)});
      await type(element, 'tag');
      expect(all(element, '.option').length).to.equal(50);
      field(element).value = 'tag 99';
      field(element).dispatchEvent(new InputEvent('input', {bubbles: true}));
      await element.updateComplete;
      expect(options(element).split(',').length).to.equal(11);
    });
  });

  describe('in a form', () => {
    const sent = (form: HTMLFormElement): string => [...new FormData(form)].map((pair) => pair.join('=')).join('&');
    const form = (): Promise<HTMLFormElement> =>
      fixture<HTMLFormElement>(
        html`<form><tag-input-widget name="tags" label="Tags" value="a, b"></tag-input-widget></form>`,
      );

    it('AX-22 sends each tag under its name or its field, none while it is off, and resets', async () => {
      const place = await form();
      const element = place.querySelector('tag-input-widget')!;
      expect(sent(place)).to.equal('tags=a&tags=b');
      element.value = ['c'];
      await element.updateComplete;
      expect(sent(place)).to.equal('tags=c');
      place.reset();
      await element.updateComplete;
      expect([sent(place), seen(element)]).to.deep.equal(['tags=a&tags=b', 'a,b']);
      Object.assign(element, {name: undefined, field: 'post[tags]'});
      await element.updateComplete;
      expect(sent(place)).to.equal('post[tags]=a&post[tags]=b');
      element.disabled = true;
      await element.updateComplete;
      expect(sent(place)).to.equal('');
    });

    it('needs a tag where one is required', async () => {
      const element = await made({required: true});
      expect([element.validity.valueMissing, element.checkValidity()]).to.deep.equal([true, false]);
      element.value = ['a'];
      await element.updateComplete;
      expect([element.checkValidity(), field(element).ariaRequired]).to.deep.equal([true, 'true']);
    });

    it('Enter makes a tag first, and submits from the empty field', async () => {
      const place = await form();
      place.append(document.createElement('button'));
      let heard = 0;
      place.addEventListener('submit', (event) => {
        event.preventDefault();
        heard++;
      });
      const element = place.querySelector('tag-input-widget')!;
      element.focus();
      await type(element, 'c');
      await key(element, 'Enter');
      expect([heard, sent(place)]).to.deep.equal([0, 'tags=a&tags=b&tags=c']);
      await key(element, 'Enter');
      await waitUntil(() => heard === 1);
    });

    it('keeps its tags and half of one when the page is left', async () => {
      const element = await made();
      element.formStateRestoreCallback('["hal","a","b"]');
      await element.updateComplete;
      expect([element.value, field(element).value]).to.deep.equal([['a', 'b'], 'hal']);
      element.formStateRestoreCallback('no list');
      expect(element.value).to.deep.equal(['a', 'b']);
    });

    it('can be read and not changed while it is read only or off', async () => {
      const element = await focused({value: ['a', 'b'], readOnly: true});
      expect(all(element, '.remove').length).to.equal(0);
      await key(element, 'Backspace', 'Backspace');
      await paste(element, 'c\nd');
      expect(seen(element)).to.equal('a,b');
      Object.assign(element, {readOnly: false, disabled: true});
      await element.updateComplete;
      all(element, '.remove')[0]!.click();
      expect([element.value, field(element).disabled]).to.deep.equal([['a', 'b'], true]);
    });
  });

  it('shows its label and what went wrong when its source fails', async () => {
    const element = await made({dataSource: () => Promise.reject(new Error('No ink'))});
    await waitUntil(() => element.shadowRoot!.textContent.includes('No ink'));
    expect(element.shadowRoot!.querySelector('.widget-state [part="label"]')?.textContent).to.contain('Tags');
  });

  it('F102 shows hostile texts letter by letter', async () => {
    const element = await focused({
      value: HOSTILE_TEXTS,
      suggestions: HOSTILE_TEXTS.map((text) => ({label: text, value: `v${text}`})),
    });
    expect(all(element, '.name').map(({textContent}) => textContent)).to.deep.equal([...element.value]);
    await key(element, 'ArrowDown');
    await waitUntil(() => options(element) !== '');
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('AX-10 is a combobox after a list of tags', async function () {
    if (!hasAxTree) this.skip();
    const element = await focused({value: ['a'], suggestions: ['b']});
    await key(element, 'ArrowDown');
    const tree = (await axTree(element)).join('\n');
    for (const line of [
      /list "Tags"/,
      /button "Remove a"/,
      /combobox "Tags".*expanded=true/,
      /option "b".*selected=true/,
    ])
      expect(line.test(tree), `${String(line)} in ${tree}`).to.be.true;
  });

  it('passes axe, with its list open, in light and dark', async () => {
    for (const colorScheme of isWebKit ? (['light'] as const) : (['light', 'dark'] as const)) {
      if (!isWebKit) await emulateMedia({colorScheme});
      const element = await focused({value: ['a', 'b'], suggestions: ['new', 'next'], helpText: 'Help'});
      element.parentElement!.style.background = 'var(--widget-page)';
      await key(element, 'ArrowDown');
      await waitUntil(() => options(element) !== '');
      for (const motion of part(element, 'list')!.getAnimations()) motion.finish();
      await expect(element).to.be.accessible();
      element.remove();
    }
    if (!isWebKit) await emulateMedia({colorScheme: 'light'});
  });
});
