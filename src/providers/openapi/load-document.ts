import {didNotLoad} from '../../data/failure.js';
import {parseJson} from '../fetch/body.js';
import {authorFailure} from '../fetch/failures.js';

const YAML_TYPE = /\byaml\b/i;
const YAML_NAME = /\.ya?ml$/i;

/** Whether a text is YAML: its type or its name says so, or it doesn't begin as JSON does. */
export function isYaml(text: string, type: string, url: string): boolean {
  if (YAML_TYPE.test(type) || YAML_NAME.test(new URL(url).pathname)) return true;
  return !/json/i.test(type) && !/^\s*[[{<]/.test(text);
}

/** Parses a document; the reader of YAML is fetched when there is one. */
export async function parseDocument(text: string, type: string, url: string): Promise<unknown> {
  try {
    if (!isYaml(text, type, url)) return parseJson(text);
    const {parse} = await import('yaml').catch(didNotLoad);
    return parse(text, {prettyErrors: true, uniqueKeys: false, logLevel: 'silent'}) as unknown;
  } catch (thrown) {
    if (!(thrown instanceof Error) || 'error' in thrown) throw thrown;
    const hint = /^\s*</.test(text) ? 'It is a web page. Is the address right?' : thrown.message;
    throw authorFailure('provider', 'The OpenAPI document can not be read.', hint.slice(0, 200));
  }
}
