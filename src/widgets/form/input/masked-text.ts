import {Mask} from 'maska';
import type {Verdict} from '../../../core/form-control-element.js';
import {LanguageController} from '../../../core/language.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/form.js';
import type {Notation, NotationPlace} from './notation.js';
import {plainDigits} from './plain-digits.js';

const TOKENS: Readonly<Record<string, {pattern: RegExp}>> = {
  9: {pattern: /\d/},
  A: {pattern: /\p{L}/u},
  '*': {pattern: /[\p{L}\d]/u},
};
/** Longer texts are cut before they are looked at: no mask is so long. */
const LONGEST = 1000;

/** What makes a kind of character stand for itself. */
const ESCAPE = /^!(?=.)/s;

const bare = (text: string): string => text.replace(/[^\p{L}\d]/gu, '');

/** A mask in its places: each a kind of character, or one that stands there by itself. */
class Form {
  readonly mask: Mask;
  readonly #places: readonly string[];
  readonly #kinds: readonly string[];

  constructor(readonly text: string) {
    this.mask = new Mask({mask: text, tokens: TOKENS, tokensReplace: true});
    this.#places = text.match(/!?./gsu) ?? [];
    this.#kinds = this.#places.filter((place) => place in TOKENS);
  }

  get isOfDigits(): boolean {
    return this.#kinds.every((kind) => kind === '9');
  }

  /** How it is told to a reader. */
  get shape(): string {
    return this.#places.map((place) => (place === '9' ? '0' : place.replace(ESCAPE, ''))).join('');
  }

  /** Whether each character of a value has its place, and where it has to be whole, each place its character. */
  takes(value: string, isWhole = false): boolean {
    const {length} = this.#kinds;
    if (isWhole ? value.length !== length : value.length > length) return false;
    return this.#kinds.slice(0, value.length).every((kind, at) => TOKENS[kind]?.pattern.test(value.charAt(at)));
  }

  /** A value with what stands between its characters. */
  fill(value: string): string {
    const rest = Array.from(value);
    let text = '';
    for (const place of this.#places) {
      if (rest.length === 0) break;
      text += place in TOKENS ? rest.shift() : place.replace(ESCAPE, '');
    }
    return text;
  }
}

/** A field with a mask: `123-45-6789` is written, `123456789` is sent. */
export class MaskedText implements Notation {
  readonly #place: NotationPlace;
  readonly #language: LanguageController;
  readonly #stop = new AbortController();
  #read?: {readonly shown: string; readonly value: string};
  #form?: Form;
  #isUntold = false;

  constructor(place: NotationPlace) {
    this.#place = place;
    this.#language = new LanguageController(place.host);
    const {control} = place;
    const {signal} = this.#stop;
    // What an input method is at work on is its own until it has done.
    control.addEventListener('compositionend', place.readAgain, {signal});
    // WebKit tells no change of what a script has written last.
    control.addEventListener('change', () => (this.#isUntold = false), {signal});
    control.addEventListener('blur', this.#handleLeave, {signal});
  }

  get verdict(): Verdict | undefined {
    const {control, host} = this.#place;
    const {form} = this;
    if (control.value === '' || form.takes(host.value, true)) return undefined;
    const validationMessage = word(this.#language.language, 'form.incomplete', {shape: form.shape});
    return {validity: {patternMismatch: true}, validationMessage};
  }

  // With its separators or without; a text of another form stays as it is, and is told as wrong.
  clean(text: string): string {
    const {form} = this;
    const plain = plainDigits(text);
    if (form.takes(plain)) return plain;
    const value = form.mask.unmasked(plain.slice(0, LONGEST));
    return form.fill(value) === plain || bare(plain) === value ? value : text;
  }

  show(value: string, isNew: boolean): void {
    const {control, host} = this.#place;
    const {form} = this;
    if (host.inputMode === undefined) control.toggleAttribute('inputmode', form.isOfDigits);
    if (host.inputMode === undefined && form.isOfDigits) control.inputMode = 'numeric';
    if (!isNew && this.#read?.value === value && this.#read.shown === control.value) return;
    const text = form.takes(value) ? form.fill(value) : value;
    if (control.value !== text) control.value = text;
  }

  read(event?: Event): string {
    const {control} = this.#place;
    const {mask} = this.form;
    const written = plainDigits(control.value.slice(0, LONGEST));
    const isComposing = (event as InputEvent | undefined)?.isComposing === true;
    if (!isComposing) this.#tidy(written, (event as InputEvent | undefined)?.inputType === 'deleteContentForward');
    const value = mask.unmasked(written);
    this.#read = {shown: control.value, value};
    return value;
  }

  end(): void {
    const {control, host} = this.#place;
    this.#stop.abort();
    host.removeController(this.#language);
    if (host.inputMode === undefined) control.removeAttribute('inputmode');
  }

  private get form(): Form {
    const text = this.#place.host.mask ?? '';
    if (this.#form?.text !== text) {
      this.#form = new Form(text);
      this.#read = undefined;
    }
    return this.#form;
  }

  readonly #handleLeave = (): void => {
    if (this.#isUntold) this.#place.tellChange();
    this.#isUntold = false;
  };

  // The caret stays after as many characters of the value; Delete goes past what stands between them.
  #tidy(written: string, isForward: boolean): void {
    const {control} = this.#place;
    const {mask} = this.form;
    const text = mask.masked(written);
    if (text === control.value) return;
    const caret = control.selectionStart;
    const isAtEnd = caret === written.length;
    control.value = text;
    this.#isUntold = true;
    if (caret === null || (isAtEnd && !isForward)) return;
    const count = (end: number, of: string): number => mask.unmasked(of.slice(0, end)).length;
    const before = count(caret, written);
    let at = 0;
    while (at < text.length && count(at, text) < before) at++;
    while (isForward && at < text.length && count(at + 1, text) === before) at++;
    control.setSelectionRange(at, at);
  }
}
