import './gallery.js';
import {examplesOf} from './examples.js';
import {isFlush, isTall} from './frames.js';

const query = new URLSearchParams(location.search);
const tag = query.get('tag') ?? '';

/** Shows one example and nothing else, as if the page were its author's. */
async function showExample(): Promise<void> {
  const examples = await examplesOf(tag);
  const nodes = examples[Number(query.get('example') ?? 0)]?.nodes ?? [];
  document.body.classList.toggle('padded', !isFlush(tag));
  document.querySelector('#page')?.replaceChildren(...nodes.map((node) => document.importNode(node, true)));
}

/** What is fixed to the edge of its page brings nothing but that page into view. */
if (isTall(tag)) document.addEventListener('focusin', () => frameElement?.scrollIntoView({block: 'nearest'}));

void showExample();
