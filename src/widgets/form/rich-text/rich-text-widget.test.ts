import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import type {TemplateResult} from 'lit';
import {axTree, hasAxTree} from '../../../../test/conformance/ax-tree.js';
import {HOSTILE_TEXTS} from '../../../testing/hostile-texts.js';
import '../../../testing/preload.js';
import '../form/form-draft.js';
import '../form/form-widget.js';
import './editor.js';
import './rich-text-widget.js';
import type {RichTextWidget} from './rich-text-widget.js';

const isApple = /Mac/.test(navigator.platform);
const MOD = isApple ? 'Meta' : 'Control';
const SAMPLE = '<p>one <strong>two</strong></p><ul><li>three</li></ul>';

const text = (element: Element): HTMLElement => element.shadowRoot!.querySelector<HTMLElement>('[role="textbox"]')!;
const part = (element: Element, name: string): HTMLElement | null =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`);
const tools = (element: Element): HTMLButtonElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part="tool"]'),
];
const tool = (element: Element, name: string): HTMLButtonElement =>
  tools(element).find(({dataset}) => dataset['tool'] === name)!;
const focused = (element: Element): Element | null => element.shadowRoot!.activeElement;

async function made(values: Partial<RichTextWidget> = {}, dir = 'ltr'): Promise<RichTextWidget> {
  const place = await fixture<HTMLElement>(
    html`<div dir=${dir}><rich-text-widget label="Notes"></rich-text-widget><button>After</button></div>`,
  );
  const element = place.querySelector('rich-text-widget')!;
  Object.assign(element, values);
  await element.updateComplete;
  return element;
}

async function shown<T extends Element>(template: TemplateResult): Promise<{place: T; element: RichTextWidget}> {
  const place = await fixture<T>(template);
  const element = place.querySelector('rich-text-widget')!;
  await element.updateComplete;
  return {place, element};
}

/** Has the reader write at the end of the text. */
async function write(element: RichTextWidget, words: string): Promise<void> {
  element.focus();
  await sendKeys({type: words});
  await waitUntil(() => element.value.includes(words.trim().split(' ').at(-1)!));
  await element.updateComplete;
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys.slice(0, -1)) await sendKeys({down: key});
  await sendKeys({press: keys.at(-1)!});
  for (const key of keys.slice(0, -1).reverse()) await sendKeys({up: key});
}

function select(element: RichTextWidget, node: Node, from: number, to: number): void {
  element.focus();
  getSelection()!.setBaseAndExtent(node, from, node, to);
  document.dispatchEvent(new Event('selectionchange'));
}

describe('<rich-text-widget>', () => {
  describe('dumb', () => {
    it('is a text of several lines with a name, a help text and its toolbar', async () => {
      const element = await made({helpText: 'For our team', value: SAMPLE, required: true});
      const {role, ariaMultiLine, ariaLabel, ariaRequired} = text(element);
      expect([role, ariaMultiLine, ariaLabel, ariaRequired]).to.deep.equal(['textbox', 'true', 'Notes', 'true']);
      expect(text(element).querySelectorAll('strong, li').length).to.equal(2);
      const bar = part(element, 'toolbar')!;
      expect([bar.role, bar.getAttribute('aria-controls')]).to.deep.equal(['toolbar', text(element).id]);
      if (hasAxTree) expect((await axTree(element)).join('\n')).to.match(/textbox "Notes".*For our team/);
    });

    it('has the tools it is told to have', async () => {
      const element = await made();
      const counts: number[] = [];
      for (const toolbar of [undefined, 'full', 'none'] as const) {
        Object.assign(element, {toolbar});
        await element.updateComplete;
        counts.push(tools(element).length);
      }
      expect(counts).to.deep.equal([8, 18, 0]);
    });

    it('is as high as it is told, at least', async () => {
      const element = await made();
      expect(text(element).offsetHeight).to.equal(200);
      element.height = 90;
      await element.updateComplete;
      expect(text(element).offsetHeight).to.equal(90);
    });

    it('shows an example while there is no text', async () => {
      const element = await made({placeholder: 'What happened?'});
      const example = (): string => getComputedStyle(text(element), '::before').content;
      expect([example() === 'none', text(element).dataset['placeholder']]).to.deep.equal([false, 'What happened?']);
      element.value = '<p>x</p>';
      await element.updateComplete;
      expect(example()).to.equal('none');
    });

    it('can be read, and not written, where it is read only or off', async () => {
      for (const off of ['readOnly', 'disabled']) {
        const element = await made({value: SAMPLE, [off]: true});
        expect(text(element).isContentEditable).to.equal(false);
        expect(text(element).textContent).to.equal('one twothree');
        expect(tools(element).filter((one) => !one.disabled)).to.deep.equal([]);
        element[off as 'disabled'] = false;
        await element.updateComplete;
        expect(text(element).isContentEditable).to.equal(true);
      }
    });
  });

  describe('what is written', () => {
    it('is told with each change, as clean HTML, and once more when the reader has left', async () => {
      const element = await made();
      const told: string[] = [];
      for (const name of ['input', 'change']) element.addEventListener(name, () => told.push(name + element.value));
      await write(element, 'ab');
      (element.nextElementSibling as HTMLElement).focus();
      expect(told).to.deep.equal(['input<p>a</p>', 'input<p>ab</p>', 'change<p>ab</p>']);
    });

    it('becomes a list, a heading or a quote by what people write', async () => {
      for (const [signs, start] of [
        ['- ', '<ul>'],
        ['2. ', '<ol start="2">'],
        ['# ', '<h1>'],
        ['> ', '<blockquote>'],
      ] as const) {
        const element = await made();
        await write(element, `${signs}x`);
        expect(element.value.startsWith(start), element.value).to.equal(true);
      }
    });

    it('counts what may still be written, and is wrong and whole where it is too long', async () => {
      const element = await made({maxLength: 4, value: '<p>a<b>b</b></p>'});
      expect(part(element, 'counter')!.innerText).to.equal('2 characters left');
      await write(element, 'cde');
      expect(part(element, 'counter')!.innerText).to.equal('One character too many.');
      expect([element.validity.tooLong, text(element).textContent]).to.deep.equal([true, 'cdeab']);
    });

    it('is not disturbed by new data while the reader is in it', async () => {
      let answer = {value: '<p>from the server</p>'};
      const {element} = await shown(
        html`<div>
          <rich-text-widget label="Notes" .dataSource=${() => Promise.resolve(answer)}></rich-text-widget
          ><button>After</button>
        </div>`,
      );
      await waitUntil(() => text(element)?.textContent === 'from the server');
      element.focus();
      answer = {value: '<p>newer</p>'};
      await element.dataController!.refresh();
      await element.updateComplete;
      expect(text(element).textContent).to.equal('from the server');
      (element.nextElementSibling as HTMLElement).focus();
      await waitUntil(() => text(element).textContent === 'newer');
      await write(element, 'typed');
      answer = {value: '<p>newest</p>'};
      await element.dataController!.refresh();
      await element.updateComplete;
      expect(element.value).to.contain('typed');
    });

    it('is left alone while an input method is at work', async () => {
      const element = await made({value: '<p>a</p>'});
      element.focus();
      text(element).dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
      element.value = '<p>b</p>';
      await element.updateComplete;
      expect(text(element).textContent).to.equal('a');
      text(element).dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, data: ''}));
      await waitUntil(() => text(element).textContent === 'b');
    });

    it('stays where it is when the element moves', async () => {
      const element = await made();
      await write(element, 'kept');
      document.body.append(element);
      await element.updateComplete;
      expect(text(element).textContent).to.equal('kept');
      await write(element, 'more');
      element.remove();
    });

    it('stays when its source fails', async () => {
      const fail = (): Promise<never> => Promise.reject(new Error('No ink'));
      const element = await made();
      await write(element, 'kept');
      element.dataSource = fail;
      await waitUntil(() => element.shadowRoot!.textContent.includes('No ink'));
      expect(element.value).to.equal('<p>kept</p>');
      expect(element.shadowRoot!.querySelector('.widget-state [part="label"]')?.textContent).to.contain('Notes');
    });
  });

  describe('a button of the toolbar', () => {
    it('acts on what is selected, and leaves the focus in the text', async () => {
      const element = await made({toolbar: 'full', value: '<p>one</p>'});
      select(element, text(element).querySelector('p')!.firstChild!, 0, 3);
      const steps: string[] = [];
      for (const name of ['strong', 'heading-2', 'bullets', 'undo', 'undo', 'redo', 'quote', 'clear']) {
        await waitUntil(() => !tool(element, name).disabled || name === 'bullets');
        tool(element, name).click();
        await element.updateComplete;
        steps.push(element.value);
      }
      expect(steps).to.deep.equal([
        '<p><strong>one</strong></p>',
        '<h2><strong>one</strong></h2>',
        '<h2><strong>one</strong></h2>',
        '<p><strong>one</strong></p>',
        '<p>one</p>',
        '<p><strong>one</strong></p>',
        '<blockquote><p><strong>one</strong></p></blockquote>',
        '<blockquote><p>one</p></blockquote>',
      ]);
      expect(focused(element)).to.equal(text(element));
    });

    it('makes a list, another kind of list and lines again, and items of items', async () => {
      const element = await made({toolbar: 'full', value: '<p>one</p>'});
      const steps: string[] = [];
      for (const name of ['bullets', 'numbers', 'numbers']) {
        tool(element, name).click();
        await element.updateComplete;
        steps.push(element.value);
      }
      expect(steps).to.deep.equal(['<ul><li>one</li></ul>', '<ol><li>one</li></ol>', '<p>one</p>']);
      element.value = '<ul><li>one</li><li>two</li></ul>';
      await element.updateComplete;
      expect([tool(element, 'indent').disabled, tool(element, 'bullets').ariaPressed]).to.deep.equal([true, 'true']);
      select(element, text(element).querySelectorAll('li p')[1]!.firstChild!, 1, 1);
      await waitUntil(() => !tool(element, 'indent').disabled);
      tool(element, 'indent').click();
      expect(element.value).to.equal('<ul><li>one<ul><li>two</li></ul></li></ul>');
    });
  });

  describe('in a form', () => {
    it('AX-22 sends its HTML under its name or its field, and is reset to what its author wrote', async () => {
      const {place, element} = await shown<HTMLFormElement>(
        html`<form><rich-text-widget name="a" .defaultValue=${"<p onclick='x'>first</p>"}></rich-text-widget></form>`,
      );
      expect(new FormData(place).get('a')).to.equal('<p>first</p>');
      await write(element, 'my ');
      expect(new FormData(place).get('a')).to.equal('<p>my first</p>');
      Object.assign(element, {name: undefined, field: 'user[bio]'});
      await element.updateComplete;
      expect(new FormData(place).get('user[bio]')).to.equal('<p>my first</p>');
      place.reset();
      await element.updateComplete;
      expect([element.value, text(element).textContent]).to.deep.equal(['<p>first</p>', 'first']);
      element.formStateRestoreCallback('<p>my <b>own</b></p>');
      expect(element.value).to.equal('<p>my <strong>own</strong></p>');
    });

    it('AX-20 says that it is needed once the reader has been at it', async () => {
      const element = await made({required: true, value: '<p>a</p>'});
      expect(element.validity.valid).to.equal(true);
      select(element, text(element).firstChild!.firstChild!, 0, 1);
      await press('Delete');
      await waitUntil(() => element.value === '');
      (element.nextElementSibling as HTMLElement).focus();
      await element.updateComplete;
      expect(element.validity.valueMissing).to.equal(true);
      expect(part(element, 'error')!.innerText).to.equal(element.validationMessage);
      expect([text(element).ariaInvalid, text(element).getAttribute('aria-describedby')]).to.deep.equal([
        'true',
        'error',
      ]);
    });

    it('AX-23 takes the focus from its label, and from a native one', async () => {
      const {element} = await shown(
        html`<div><label for="rich">Outer</label><rich-text-widget id="rich" label="Notes"></rich-text-widget></div>`,
      );
      part(element, 'label')!.click();
      expect(focused(element)).to.equal(text(element));
      text(element).blur();
      (element.previousElementSibling as HTMLElement).click();
      await waitUntil(() => focused(element) === text(element));
    });

    it('keeps its HTML in the draft of a form', async () => {
      const kept = 'total-widgets:draft:rich-text';
      const form = (): Promise<{place: HTMLElement; element: RichTextWidget}> =>
        shown(html`<form-widget draft="rich-text"><rich-text-widget name="a"></rich-text-widget></form-widget>`);
      const before = await form();
      await write(before.element, '- x');
      before.place.remove();
      expect(localStorage.getItem(kept)).to.contain('<ul><li>x</li></ul>');
      const {place, element} = await form();
      const offer = (): HTMLElement | null =>
        place.shadowRoot!.querySelector<HTMLElement>('[part="draft"] button-widget');
      await waitUntil(offer);
      offer()!.click();
      await waitUntil(() => text(element).querySelector('li')?.textContent === 'x');
      expect(element.value).to.equal('<ul><li>x</li></ul>');
      localStorage.removeItem(kept);
    });
  });

  describe('keys', () => {
    it('AX-11 set what is selected apart, and the button says so', async () => {
      const element = await made({value: '<p>word</p>'});
      for (const [key, name, tag] of [
        ['b', 'strong', 'strong'],
        ['i', 'em', 'em'],
        ['u', 'underline', 'u'],
      ] as const) {
        select(element, text(element).querySelector('p')!.firstChild!, 0, 4);
        expect(tool(element, name).ariaPressed).to.equal('false');
        await press(MOD, key);
        await waitUntil(() => tool(element, name).ariaPressed === 'true');
        expect(element.value).to.equal(`<p><${tag}>word</${tag}></p>`);
        await press(MOD, 'z');
        await waitUntil(() => element.value === '<p>word</p>');
      }
    });

    it('AX-11 Alt+F10 leads to the toolbar, arrows through it, Escape back', async () => {
      const element = await made({value: '<p>a</p>'});
      element.focus();
      await press('Alt', 'F10');
      expect(focused(element)).to.equal(tools(element)[0]);
      expect(tools(element).filter(({tabIndex}) => tabIndex === 0).length).to.equal(1);
      await press('ArrowRight');
      expect(focused(element)).to.equal(tools(element)[1]);
      await press('End');
      expect(focused(element)).to.equal(tools(element).at(-1));
      await press('Escape');
      expect(focused(element)).to.equal(text(element));
    });

    it('leaves Escape in the text to the layers around it', async () => {
      const element = await made({value: '<p>a</p>'});
      const escape = new KeyboardEvent('keydown', {key: 'Escape', keyCode: 27, bubbles: true, cancelable: true});
      text(element).dispatchEvent(escape);
      expect(escape.defaultPrevented).to.equal(false);
    });

    it('AX-12 arrows of the toolbar swap where text runs from the right', async () => {
      const element = await made({}, 'rtl');
      element.focus();
      await press('Alt', 'F10');
      await press('ArrowLeft');
      expect(focused(element)).to.equal(tools(element)[1]);
    });

    it('AX-11 Tab leaves the text, from a list too', async () => {
      const element = await made({value: '<ul><li>a</li></ul>'});
      element.focus();
      await press('Tab');
      expect(document.activeElement).to.equal(element.nextElementSibling);
      expect(element.value).to.equal('<ul><li>a</li></ul>');
    });

    it('Ctrl+K links what is selected, to addresses alone that may be gone to', async () => {
      const element = await made({value: '<p>word</p>'});
      select(element, text(element).querySelector('p')!.firstChild!, 0, 4);
      await press(MOD, 'k');
      await waitUntil(() => focused(element)?.id === 'address');
      await sendKeys({type: 'javascript:window.hit=1'});
      await press('Enter');
      await element.updateComplete;
      expect(focused(element)!.ariaInvalid).to.equal('true');
      expect(element.value).to.equal('<p>word</p>');
      (focused(element) as HTMLInputElement).select();
      await sendKeys({type: 'example.com/a'});
      await press('Enter');
      await waitUntil(() => element.value === '<p><a href="https://example.com/a">word</a></p>');
      expect(focused(element)).to.equal(text(element));
    });

    it('Ctrl+Enter submits the form', async () => {
      const {place, element} = await shown<HTMLFormElement>(html`<form><rich-text-widget></rich-text-widget></form>`);
      let count = 0;
      place.addEventListener('submit', (event) => {
        event.preventDefault();
        count++;
      });
      element.focus();
      await press('Control', 'Enter');
      await waitUntil(() => count === 1);
      expect(element.value).to.equal('');
    });
  });

  it('F102 shows its labels as text', async () => {
    for (const words of HOSTILE_TEXTS) {
      const element = await made({label: words, helpText: words, error: words, placeholder: words});
      for (const name of ['label', 'help-text', 'error']) expect(part(element, name)!.textContent).to.equal(words);
    }
    expect((window as {hit?: unknown}).hit).to.equal(undefined);
  });

  it('passes axe, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      const {place} = await shown<HTMLElement>(
        html`<div>
          <rich-text-widget label="Notes" help-text="For us" required toolbar="full" value=${SAMPLE}></rich-text-widget>
          <rich-text-widget label="Reply" error="Too short" placeholder="Say it" maxlength="9"></rich-text-widget>
          <rich-text-widget label="Off" disabled value=${SAMPLE}></rich-text-widget>
        </div>`,
      );
      place.style.background = 'var(--widget-page)';
      await Promise.all([...place.querySelectorAll('rich-text-widget')].map((one) => one.updateComplete));
      await expect(place).to.be.accessible();
      place.remove();
    }
    await emulateMedia({colorScheme: 'light'});
  });
});
