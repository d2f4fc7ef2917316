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
  let script = host.firstElementChild;
  while (script && !script.matches(NAME)) script = script.nextElementSibling;
  if (script) {
    const read = parseJson(script.textContent ?? '');
    const reason = read instanceof Malformed ? read.reason : undefined;
    host.setProblem(NAME, reason);
    if (!reason) (host as unknown as Record<string, unknown>)[property] = read;
  }
  const page = host.ownerDocument;
  if (page.readyState === 'loading') page.addEventListener('DOMContentLoaded', () => readJsonChild(host), {once: true});
}
