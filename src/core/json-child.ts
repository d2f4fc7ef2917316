import type {DataShape} from '../data/types.js';

interface JsonChildHost extends HTMLElement {
  setProblem(attribute: string, reason: string | undefined): void;
}

const NAME = 'script[type="application/json"]';

function readNow(host: JsonChildHost, property: string): void {
  const script = host.querySelector(`:scope > ${NAME}`);
  if (!script) return;
  try {
    const value = JSON.parse(script.textContent ?? '') as unknown;
    host.setProblem(NAME, undefined);
    (host as unknown as Record<string, unknown>)[property] = value;
  } catch (error) {
    host.setProblem(NAME, error instanceof Error ? error.message : String(error));
  }
}

/**
 * Reads a widget's main data from a `<script type="application/json">` child. While the parser is still at work the
 * child may not be there yet, so it is looked for once more when the document is complete.
 */
export function readJsonChild(host: JsonChildHost): void {
  const {list, value} = (host.constructor as unknown as {data: DataShape}).data;
  const property = list ?? value;
  if (!property) return;
  if (host.firstElementChild) readNow(host, property);
  const {ownerDocument} = host;
  if (ownerDocument.readyState !== 'loading') return;
  ownerDocument.addEventListener('DOMContentLoaded', () => readNow(host, property), {once: true});
}
