import type {DataShape} from '../data/types.js';
import {Malformed, parseJson} from './properties.js';

interface JsonChildHost extends HTMLElement {
  setProblem(attribute: string, reason: string | undefined): void;
}

const NAME = 'script[type="application/json"]';

/**
 * Reads a widget's main data from a `<script type="application/json">` child. While the parser is still at work the
 * child may not be there yet, so it is looked for once more when the document is complete.
 */
export function readJsonChild(host: JsonChildHost): void {
  const {list, value} = (host.constructor as unknown as {data: DataShape}).data;
  const property = list ?? value;
  if (!property) return;
  const script = host.firstElementChild && host.querySelector(`:scope > ${NAME}`);
  if (script) {
    const read = parseJson(script.textContent ?? '');
    const isBad = read instanceof Malformed;
    host.setProblem(NAME, isBad ? read.reason : undefined);
    if (!isBad) (host as unknown as Record<string, unknown>)[property] = read;
  }
  const {ownerDocument} = host;
  if (ownerDocument.readyState === 'loading')
    ownerDocument.addEventListener('DOMContentLoaded', () => readJsonChild(host), {once: true});
}
