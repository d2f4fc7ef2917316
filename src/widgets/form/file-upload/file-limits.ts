import {listFormat} from '../../../format/intl.js';
import {bytes} from '../../../format/numbers.js';
import {word} from '../../../core/words.js';
import '../../../core/words/en/upload.js';

/** What may be chosen. */
export interface FileLimits {
  /** Endings such as `.pdf`, types such as `image/png`, or `image/*`; everything where it is empty. */
  readonly kinds: readonly string[];
  /** Bytes of each file. */
  readonly largest?: number | undefined;
  readonly most?: number | undefined;
}

/** One MB, as forms and servers count it. */
export const MEGABYTE = 1024 * 1024;

const FAMILIES = {image: 'upload.images', audio: 'upload.audio', video: 'upload.video'} as const;

const PLAIN = {list: [], named: new Map()};

/** A size as a reader reads it. */
export function sizeText(language: string, size: number): string {
  const {text = '', unit = ''} = bytes(size, PLAIN, {language}) ?? {};
  return `${text}\u00a0${unit}`.trim();
}

// 5 MB, or 512 kB, is what the author means, and not 5.2 of another kind of MB.
const limitText = (language: string, size: number): string =>
  sizeText(language, size < MEGABYTE ? (size / 1024) * 1e3 : (size / MEGABYTE) * 1e6);

/** Whether a file is of one of these kinds, as the browser's own picker judges them. */
export function isOfKind({name, type}: Pick<File, 'name' | 'type'>, kinds: readonly string[]): boolean {
  if (kinds.length === 0) return true;
  return kinds.some((kind) => {
    const wanted = kind.toLowerCase();
    if (wanted === '*/*') return true;
    if (wanted.startsWith('.')) return name.toLowerCase().endsWith(wanted);
    if (wanted.endsWith('/*')) return type.toLowerCase().startsWith(wanted.slice(0, -1));
    return type.toLowerCase() === wanted;
  });
}

function kindName(language: string, kind: string): string {
  if (kind.startsWith('.')) return kind.slice(1).toUpperCase();
  const [family = '', own = ''] = kind.split('/');
  if (own === '*' && Object.hasOwn(FAMILIES, family)) return word(language, FAMILIES[family as keyof typeof FAMILIES]);
  // `image/svg+xml` is SVG; what a vendor calls his own says nothing to a reader.
  return /^[\w-]+(?:\+\w+)?$/.test(own) ? (own.split('+')[0] ?? own).toUpperCase() : kind;
}

/** The kinds as a reader reads them: `PDF, DOC or images`. */
export function kindsText(language: string, kinds: readonly string[]): string {
  const names = kinds.filter((kind) => kind !== '*/*').map((kind) => kindName(language, kind));
  return listFormat(language, {type: 'disjunction'}).format([...new Set(names)]);
}

/** What may be chosen, in a line; empty where everything may. */
export function limitsText(language: string, {kinds, largest, most}: FileLimits): string {
  const many = most !== 1;
  const parts = [
    kindsText(language, kinds),
    largest !== undefined &&
      word(language, many ? 'upload.largestEach' : 'upload.largest', {size: limitText(language, largest)}),
    most !== undefined && many && word(language, 'upload.most', {count: most}),
  ];
  const text = parts.filter(Boolean).join(' · ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What is wrong with a file by itself, in words; undefined where nothing is. */
export function faultOf(language: string, file: File, {kinds, largest}: FileLimits): string | undefined {
  if (!isOfKind(file, kinds)) return word(language, 'upload.wrongKind', {kinds: kindsText(language, kinds)});
  if (largest === undefined || file.size <= largest) return undefined;
  return word(language, 'upload.tooLarge', {
    size: sizeText(language, file.size),
    most: limitText(language, largest),
  });
}

/** The kinds of an `accept`: a list, or as HTML writes it; `pdf` is meant as `.pdf`. */
export const kindsOf = (accept: unknown): readonly string[] =>
  (Array.isArray(accept) ? (accept as readonly unknown[]) : String(accept ?? '').split(','))
    .map((one) => String(one).trim())
    .filter(Boolean)
    .map((kind) => (/[./*]/.test(kind) ? kind : `.${kind}`));
