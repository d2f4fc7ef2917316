import {
  Schema,
  type DOMOutputSpec,
  type MarkSpec,
  type NodeSpec,
  type ParseRule,
  type TagParseRule,
} from 'prosemirror-model';
import {safeUrl} from '../../../core/url.js';

const LEVELS = [1, 2, 3, 4, 5, 6];
const BOLD = /^(?:bold(?:er)?|[5-9]\d{2})$/;

const tags = (...names: readonly string[]): TagParseRule[] => names.map((tag) => ({tag}));

const block = (tag: string, spec: NodeSpec = {}): NodeSpec => ({
  content: 'block+',
  group: 'block',
  defining: true,
  parseDOM: [{tag}],
  toDOM: (): DOMOutputSpec => [tag, 0],
  ...spec,
});

const mark = (tag: string, rules: readonly ParseRule[]): MarkSpec => ({
  parseDOM: [{tag}, ...rules],
  toDOM: (): DOMOutputSpec => [tag, 0],
});

const orderOf = (element: HTMLElement): number => {
  const start = Number(element.getAttribute('start') ?? 1);
  return Number.isSafeInteger(start) ? start : 1;
};

type BlockName =
  | 'doc'
  | 'paragraph'
  | 'heading'
  | 'blockquote'
  | 'code_block'
  | 'bullet_list'
  | 'ordered_list'
  | 'list_item';

const nodes: Readonly<Record<BlockName | 'text' | 'hard_break', NodeSpec>> = {
  doc: {content: 'block+'},
  paragraph: block('p', {content: 'inline*', defining: false}),
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: {level: {default: 2, validate: 'number'}},
    parseDOM: LEVELS.map((level) => ({tag: `h${level}`, attrs: {level}})),
    toDOM: ({attrs}): DOMOutputSpec => [`h${String(attrs['level'])}`, 0],
  },
  blockquote: block('blockquote'),
  code_block: {
    content: 'text*',
    marks: '',
    group: 'block',
    code: true,
    defining: true,
    parseDOM: [{tag: 'pre', preserveWhitespace: 'full'}],
    toDOM: (): DOMOutputSpec => ['pre', ['code', 0]],
  },
  bullet_list: block('ul', {content: 'list_item+', defining: false}),
  ordered_list: {
    content: 'list_item+',
    group: 'block',
    attrs: {order: {default: 1, validate: 'number'}},
    parseDOM: [{tag: 'ol', getAttrs: (element) => ({order: orderOf(element)})}],
    toDOM: ({attrs}): DOMOutputSpec => (attrs['order'] === 1 ? ['ol', 0] : ['ol', {start: String(attrs['order'])}, 0]),
  },
  list_item: {content: 'paragraph block*', defining: true, parseDOM: tags('li'), toDOM: (): DOMOutputSpec => ['li', 0]},
  text: {group: 'inline'},
  hard_break: {
    inline: true,
    group: 'inline',
    selectable: false,
    linebreakReplacement: true,
    parseDOM: tags('br'),
    toDOM: (): DOMOutputSpec => ['br'],
  },
};

/** The names of the ways in which a piece of text may be set apart. */
export type MarkName = 'link' | 'strong' | 'em' | 'underline' | 'strike' | 'code';

const marks: Readonly<Record<MarkName, MarkSpec>> = {
  link: {
    attrs: {href: {validate: 'string'}},
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = safeUrl(element.getAttribute('href'));
          return href === undefined ? false : {href};
        },
      },
    ],
    toDOM: ({attrs}): DOMOutputSpec => ['a', {href: String(attrs['href'])}, 0],
  },
  strong: mark('strong', [
    // A word processor wraps all that it copies in one that is not bold.
    {tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null},
    {style: 'font-weight', getAttrs: (value) => BOLD.test(value) && null},
  ]),
  em: mark('em', [...tags('i'), {style: 'font-style=italic'}]),
  underline: mark('u', [
    ...tags('ins'),
    {style: 'text-decoration=underline'},
    {style: 'text-decoration-line=underline'},
  ]),
  strike: mark('s', [
    ...tags('strike', 'del'),
    {style: 'text-decoration=line-through'},
    {style: 'text-decoration-line=line-through'},
  ]),
  code: {...mark('code', tags('tt', 'kbd', 'samp')), code: true},
};

/** What a rich text may hold: nothing else survives, wherever it comes from. */
export const schema = new Schema({nodes, marks});
