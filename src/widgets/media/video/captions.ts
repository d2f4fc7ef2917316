import {parseJson} from '../../../core/properties.js';
import {isRecord} from '../../../data/is-record.js';
import {safeUrl} from '../../../core/url.js';

/** Text that runs along with a video. */
export interface VideoCaptions {
  /** The address of a WebVTT file. */
  readonly src: string;
  /** What the menu of the player calls it; “Captions” in the language of the page by default. */
  readonly label?: string;
  /** The language of the text, such as `en`; that of the page by default. */
  readonly language?: string;
  /** `captions`, `subtitles`, `descriptions` or `chapters`; `captions` by default. */
  readonly kind?: string;
  /** Shown from the start; false by default. */
  readonly default?: boolean;
}

const KINDS: readonly string[] = ['captions', 'subtitles', 'descriptions', 'chapters'];

/** The attribute `captions`: the address of a file, or a list of files in JSON. */
export const captionsConverter = (text: string | null): unknown =>
  /^\s*[[{]/.test(text ?? '') ? parseJson(text ?? '') : (text ?? undefined);

function fileOf(given: unknown): VideoCaptions | undefined {
  const file = typeof given === 'string' ? {src: given} : given;
  if (!isRecord(file)) return undefined;
  const src = safeUrl(file['src'], {kind: 'media'});
  if (!src) return undefined;
  const text = (name: string): string | undefined => (typeof file[name] === 'string' ? String(file[name]) : undefined);
  const language = text('language') ?? text('srclang');
  const kind = KINDS.find((each) => each === file['kind']);
  const label = text('label');
  return {
    src,
    ...(label && {label}),
    ...(language && {language}),
    ...(kind && {kind}),
    default: file['default'] === true,
  };
}

function ofTrack(track: Element): VideoCaptions | undefined {
  const given = Object.fromEntries(track.getAttributeNames().map((name) => [name, track.getAttribute(name)]));
  return fileOf({...given, default: track.hasAttribute('default')});
}

/** The files of a video, those given by attribute first, then the `<track>`s in it; unsafe addresses are left out. */
export function readCaptions(given: unknown, video?: Element): readonly VideoCaptions[] {
  const listed: readonly unknown[] = Array.isArray(given) ? given : given ? [given] : [];
  const tracks = [...(video?.querySelectorAll(':scope > track') ?? [])].map(ofTrack);
  return [...listed.map(fileOf), ...tracks].filter((file) => file !== undefined);
}
