import {warnOnce} from './warn.js';

const NUMBER = /^\d+(?:\.\d+)?$/;

/** A length as CSS writes it: a bare number counts pixels. */
export const lengthText = (value: string): string => (NUMBER.test(value) ? `${value}px` : value);

/** A ratio as CSS writes it: `16:9` is `16 / 9`. */
export const ratioText = (value: string): string => value.replace(':', ' / ');

/**
 * Puts what an author gave for a measure on the host, as the custom property `--_ATTRIBUTE`, for its style rules. What
 * CSS does not take for `property` leaves the default and warns once.
 */
export function measure(host: HTMLElement, attribute: string, property: string, value: string | undefined): void {
  const isKnown = value === undefined || CSS.supports(property, value);
  if (!isKnown) warnOnce(host, attribute, value, ALLOWED[property] ?? 'a CSS length such as 12rem or 50%');
  if (value === undefined || !isKnown) host.style.removeProperty(`--_${attribute}`);
  else host.style.setProperty(`--_${attribute}`, value);
}

const ALLOWED: Readonly<Record<string, string>> = {'aspect-ratio': 'a ratio such as 16/9'};
