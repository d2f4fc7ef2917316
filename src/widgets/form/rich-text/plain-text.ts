const BREAKS = /<(?:br|\/(?:p|h[1-6]|li|pre|blockquote|div))\b[^<>]*>/gi;
const TAGS = /<[^<>]*>/g;
const NAMED: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', '#39': "'"};
const ESCAPED: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'};

/** Roughly what is written in HTML, for when nothing is there that could read it. It is shown as text, whatever it is. */
export const plainText = (html: string): string =>
  html
    .replace(BREAKS, '\n')
    .replace(TAGS, '')
    .replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_whole, name: string) => NAMED[name] ?? '')
    .trim();

/** Text as HTML: a paragraph for each of its lines. */
export const textAsHtml = (text: string): string =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replace(/[&<>]/g, (character) => ESCAPED[character] ?? '')}</p>`)
    .join('');
