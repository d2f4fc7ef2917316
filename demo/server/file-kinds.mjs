/** What may be uploaded: by the ending of the name, and by how such a file begins. */
const begins =
  (...bytes) =>
  (content) =>
    bytes.every((byte, at) => content[at] === byte);
const text =
  (words, at = 0) =>
  (content) =>
    content.subarray(at, at + words.length).toString('latin1') === words;
const both = (one, other) => (content) => one(content) && other(content);

const OFFICE = begins(0xd0, 0xcf, 0x11, 0xe0);
const ARCHIVE = begins(0x50, 0x4b, 0x03, 0x04);

/** Written in UTF-8, and no program of any kind. */
function isText(content) {
  if (content.includes(0)) return false;
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(content);
    return true;
  } catch {
    return false;
  }
}

const KINDS = {
  pdf: ['application/pdf', text('%PDF-')],
  doc: ['application/msword', OFFICE],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', ARCHIVE],
  png: ['image/png', begins(0x89, 0x50, 0x4e, 0x47)],
  jpg: ['image/jpeg', begins(0xff, 0xd8, 0xff)],
  jpeg: ['image/jpeg', begins(0xff, 0xd8, 0xff)],
  gif: ['image/gif', text('GIF8')],
  webp: ['image/webp', both(text('RIFF'), text('WEBP', 8))],
  txt: ['text/plain', isText],
  csv: ['text/csv', isText],
};

/** The endings, as a reader reads them. */
export const KNOWN_ENDINGS = Object.keys(KINDS)
  .filter((ending) => ending !== 'jpeg')
  .map((ending) => `.${ending}`)
  .join(', ');

/**
 * The type of a file by its name, where its content begins as such a file does; undefined where it does not, whatever
 * type the sender gives it.
 * @param {string} name
 * @param {Buffer} content
 */
export function typeOf(name, content) {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!Object.hasOwn(KINDS, ending)) return undefined;
  const [type, fits] = KINDS[ending];
  return fits(content) ? type : undefined;
}

/** Controls, and marks that turn the order of letters round so that a name ends in another ending. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const LONGEST = 120;

/** The name of a file as it is kept: the last part of whatever path the sender gave, as one plain line. */
export function plainName(name) {
  const last = name.normalize('NFC').replaceAll(UNSEEN, '').split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/[<>:"|?*]/g, '_').replace(/^[\s.]+|[\s.]+$/g, '');
  const ending = /\.[a-z]{1,5}$/i.exec(plain)?.[0] ?? '';
  const stem = plain.slice(0, plain.length - ending.length);
  return `${[...(stem || 'file')].slice(0, LONGEST).join('')}${ending}`;
}
