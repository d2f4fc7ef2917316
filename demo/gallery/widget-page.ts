import './gallery.js';
import './example-widget.js';
import './playground-widget.js';
import './reference-widget.js';
import {examplesOf} from './examples.js';
import {frameOf, needsFrame} from './frames.js';
import {docOf} from './manifest.js';

const tag = new URLSearchParams(location.search).get('tag') ?? 'stat-widget';

type Fields = Record<string, unknown>;

/** An element with properties. */
function make(name: string, fields: Fields): HTMLElement {
  return Object.assign(document.createElement(name), fields);
}

/** The page of one widget: what it is, its examples, a playground, its reference. */
async function showWidget(): Promise<void> {
  const place = document.querySelector('#page');
  const doc = docOf(tag);
  if (!place) return;
  document.title = `${tag} · Total Widgets`;
  if (!doc) {
    place.replaceChildren(make('alert-widget', {type: 'error', heading: `There is no <${tag}>.`}));
    return;
  }
  const examples = await examplesOf(tag);
  const frame = (index: number, title: string) => (needsFrame(tag) ? frameOf(tag, index, title) : undefined);
  const sample = examples[0]?.nodes.find(({localName}) => localName === tag) ?? examples[0]?.nodes[0];
  place.replaceChildren(
    make('heading-widget', {level: 1, text: `<${tag}>`}),
    make('text-widget', {text: (doc.description ?? doc.summary)?.replaceAll('`', ''), size: 'lg', color: 'muted'}),
    make('heading-widget', {level: 2, text: 'Examples'}),
    ...examples.map(({title, nodes, isCode}, index) =>
      make('example-widget', {heading: title, nodes, isCode, frame: frame(index, `Example: ${title}`)}),
    ),
    ...(tag.endsWith('-provider')
      ? []
      : [
          make('heading-widget', {level: 2, text: 'Playground'}),
          make('playground-widget', {doc, sample, frame: frame(0, 'Playground')}),
        ]),
    make('reference-widget', {doc}),
  );
}

void showWidget();
