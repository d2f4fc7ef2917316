import type {Verdict} from '../../../core/form-control-element.js';
import type {WidgetElement} from '../../../core/widget-element.js';

/** A way to write a value into a field that differs from what is sent, such as a mask or an amount of money. */
export interface Notation {
  /** What stands after the value, where the author gives nothing else. */
  readonly suffix?: string;
  /** What is wrong with the value by the rules of this notation. */
  readonly verdict: Verdict | undefined;
  /** The value that a text of the page means. */
  clean(text: string): string;
  /** Shows a value in the field; one that is not new is left as the reader has written it. */
  show(value: string, isNew: boolean): void;
  /** The value of what the reader has written, which may be tidied. */
  read(event?: Event): string;
  /** Leaves the field as it was found. */
  end(): void;
}

/** What a notation reads of its element. */
export interface NotationHost extends WidgetElement {
  readonly mask?: string;
  readonly currency?: string;
  readonly min?: string;
  readonly max?: string;
  readonly step?: string;
  readonly placeholder?: string;
  readonly suggestions?: readonly unknown[];
  readonly readOnly?: boolean;
  readonly value: string;
}

/** Where a notation is at work. */
export interface NotationPlace {
  readonly host: NotationHost;
  readonly control: HTMLInputElement;
  /** Reads the field again. */
  readonly readAgain: () => void;
  /** Tells that the reader has done with a change. */
  readonly tellChange: () => void;
  /** Writes a value as the reader would. */
  readonly enter: (value: string) => void;
}

/** Makes a notation. */
export type NotationMaker = new (place: NotationPlace) => Notation;
