import './gallery.js';
import {examplesOf} from './examples.js';
import {isTall} from './frames.js';

const query = new URLSearchParams(location.search);
const tag = query.get('tag') ?? '';

/** Shows one example and nothing else, as if the page were its author's. */
async function showExample(): Promise<void> {
  const examples = await examplesOf(tag);
  const nodes = examples[Number(query.get('example') ?? 0)]?.nodes ?? [];
  document.body.classList.toggle('padded', !isTall(tag));
  document.querySelector('#page')?.replaceChildren(...nodes.map((node) => document.importNode(node, true)));
}

void showExample();
