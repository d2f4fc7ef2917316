import type {Verdict} from '../../../core/form-control-element.js';
import {LanguageController} from '../../../core/language.js';
import {warnOnce} from '../../../core/warn.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/form.js';
import {defaultCurrency} from '../../../format/format.js';
import {numberFormat} from '../../../format/intl.js';
import type {Notation, NotationPlace} from '../input/notation.js';
import {compare, decimalOf, isOnStep, stepped, textOf, withDigits, type Decimal} from './decimal.js';
import {amountStyle, readAmount, type AmountStyle} from './read-amount.js';

const CODE = /^[A-Za-z]{3}$/;
const ZERO: Decimal = {units: 0n, digits: 0};
const ONE: Decimal = {units: 1n, digits: 0};
/** Intl writes no more than these. */
const MOST_DIGITS = 20;

const figuresIn = (text: string): number => text.match(/\p{Nd}/gu)?.length ?? 0;

/** The place in a text after so many figures. */
function placeAfter(text: string, figures: number): number {
  let left = figures;
  let at = 0;
  for (; left > 0 && at < text.length; at++) left -= figuresIn(text.charAt(at));
  return at;
}

/**
 * A field with an amount of money: `€1,234.50` is shown, `1234.50` is written, both as the language has them, and
 * plain decimal text is sent. What is no amount stays as it was written, and is told as wrong.
 */
export class MoneyText implements Notation {
  readonly #place: NotationPlace;
  readonly #language: LanguageController;
  readonly #stop = new AbortController();
  #isWriting: boolean;
  #read?: {readonly shown: string; readonly value: string};
  #style?: AmountStyle & {readonly key: string};

  constructor(place: NotationPlace) {
    this.#place = place;
    const {control, host} = place;
    const {signal} = this.#stop;
    this.#language = new LanguageController(host);
    this.#isWriting = control.matches(':focus');
    control.addEventListener('focus', this.#handleEnter, {signal});
    control.addEventListener('blur', this.#handleLeave, {signal});
    host.addEventListener('keydown', this.#handleKey, {signal});
  }

  /** The currency's code. */
  get suffix(): string {
    const {host} = this.#place;
    const {currency} = host;
    if (currency && CODE.test(currency)) return currency.toUpperCase();
    if (currency) warnOnce(host, 'currency', currency, 'a code of three letters, such as EUR');
    return defaultCurrency();
  }

  get verdict(): Verdict | undefined {
    const {host, control} = this.#place;
    if (control.value === '') return undefined;
    const amount = decimalOf(host.value);
    if (!amount) return this.#wrong('badInput', 'form.amountUnreadable', {example: this.#written('1234.5')});
    const min = decimalOf(host.min);
    const max = decimalOf(host.max);
    if (min && compare(amount, min) < 0) return this.#wrong('rangeUnderflow', 'form.amountLeast', {amount: min});
    if (max && compare(amount, max) > 0) return this.#wrong('rangeOverflow', 'form.amountMost', {amount: max});
    if (host.step === 'any') return undefined;
    const step = this.#step ?? {units: 1n, digits: this.#digits};
    const isRight = isOnStep(amount, step, this.#step ? (min ?? ZERO) : ZERO);
    return isRight ? undefined : this.#wrong('stepMismatch', 'form.amountStep', {amount: step});
  }

  clean(text: string): string {
    const amount = decimalOf(text);
    return amount ? textOf(withDigits(amount, this.#digits)) : text;
  }

  show(value: string, isNew: boolean): void {
    const {control, host} = this.#place;
    if (host.inputMode === undefined) control.inputMode = 'decimal';
    if (host.placeholder === undefined) control.placeholder = this.#written('0');
    const isLeft = !isNew && this.#read?.value === value && this.#read.shown === control.value;
    if (this.#isWriting && isLeft) return;
    const text = this.#isWriting ? this.#written(value) : this.#shown(value);
    if (control.value !== text) control.value = text;
  }

  read(): string {
    const {control} = this.#place;
    const amount = readAmount(control.value, this.#amountStyle);
    const value = amount === undefined ? control.value : this.clean(amount);
    this.#read = {shown: control.value, value};
    return value;
  }

  end(): void {
    const {control, host} = this.#place;
    this.#stop.abort();
    host.removeController(this.#language);
    if (host.inputMode === undefined) control.removeAttribute('inputmode');
    if (host.placeholder === undefined) control.removeAttribute('placeholder');
  }

  get #step(): Decimal | undefined {
    const step = decimalOf(this.#place.host.step);
    return step && step.units > 0n ? step : undefined;
  }

  /** So many digits after the point has an amount at least: those of the currency, or of finer steps. */
  get #digits(): number {
    const own = this.#format({}).resolvedOptions().maximumFractionDigits ?? 2;
    return Math.min(MOST_DIGITS, Math.max(own, this.#step?.digits ?? 0));
  }

  get #amountStyle(): AmountStyle {
    const {language} = this.#language;
    const key = `${language} ${this.suffix}`;
    if (this.#style?.key !== key) this.#style = {key, ...amountStyle(language, this.suffix)};
    return this.#style;
  }

  #format(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    return numberFormat(this.#language.language, {style: 'currency', currency: this.suffix, ...options});
  }

  /** An amount as it is read. */
  #shown(value: string): string {
    return this.#text(value, (digits) => this.#format(digits));
  }

  /** An amount as it is written: without groups and the currency. */
  #written(value: string): string {
    const {language} = this.#language;
    return this.#text(value, (digits) => numberFormat(language, {useGrouping: false, ...digits}));
  }

  #text(value: string, format: (digits: Intl.NumberFormatOptions) => Intl.NumberFormat): string {
    const amount = decimalOf(value);
    if (!amount || amount.digits > MOST_DIGITS) return value;
    const whole = withDigits(amount, this.#digits);
    const digits = {minimumFractionDigits: whole.digits, maximumFractionDigits: whole.digits};
    // Intl reads decimal text digit by digit, and so loses none.
    return format(digits).format(textOf(whole) as unknown as number);
  }

  #wrong(
    flag: keyof ValidityStateFlags,
    key: 'form.amountUnreadable' | 'form.amountLeast' | 'form.amountMost' | 'form.amountStep',
    {amount, example}: {amount?: Decimal; example?: string},
  ): Verdict {
    const values = {example: example ?? '', amount: amount ? this.#shown(textOf(amount)) : ''};
    return {validity: {[flag]: true}, validationMessage: word(this.#language.language, key, values)};
  }

  // The caret stays after as many figures; what was wholly selected, as by Tab, is so again.
  readonly #handleEnter = (): void => {
    const {control, host} = this.#place;
    if (host.readOnly) return;
    const {value, selectionStart, selectionEnd} = control;
    const isAll = selectionStart === 0 && selectionEnd === value.length && value !== '';
    const figures = figuresIn(value.slice(0, selectionStart ?? 0));
    this.#isWriting = true;
    this.show(host.value, true);
    const at = placeAfter(control.value, figures);
    if (isAll) control.select();
    else control.setSelectionRange(at, at);
  };

  readonly #handleLeave = (): void => {
    this.#isWriting = false;
    this.show(this.#place.host.value, false);
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    const {host, control, enter} = this.#place;
    const isUp = event.key === 'ArrowUp';
    if (!isUp && event.key !== 'ArrowDown') return;
    if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (host.readOnly || control.disabled || host.suggestions?.length) return;
    const next = this.#next(isUp);
    if (!next) return;
    event.preventDefault();
    if (next !== host.value) enter(next);
  };

  /** The amount one step away, within what is allowed. */
  #next(isUp: boolean): string | undefined {
    const {host} = this.#place;
    const amount = host.value === '' ? ZERO : decimalOf(host.value);
    if (!amount) return undefined;
    const min = decimalOf(host.min);
    const max = decimalOf(host.max);
    const step = this.#step ?? ONE;
    const from = min ?? ZERO;
    let next = stepped(amount, step, from, isUp);
    if (min && compare(next, min) < 0) next = min;
    if (max && compare(next, max) > 0) next = isOnStep(max, step, from) ? max : stepped(max, step, from, false);
    return this.clean(textOf(next));
  }
}
