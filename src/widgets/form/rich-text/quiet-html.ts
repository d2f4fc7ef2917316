/** Where a style waits until it is read. */
export const STYLE = 'data-style';

const TAG = /<(\/?)([a-z][a-z\d]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+)/g;
const KEPT: Readonly<Record<string, string>> = {href: 'href', start: 'start', style: STYLE};
/** What a style sheet is called instead: its content is text to the parser too, and is left out with it. */
const NAMES: Readonly<Record<string, string>> = {style: 'noframes', base: 'span'};

const known = (names: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(names, name) ? names[name] : undefined;

function quietTag(_whole: string, slash: string, name: string, rest: string): string {
  const kept = [...rest.matchAll(ATTRIBUTE)].map(([, attribute = '', value = '']) => {
    const now = known(KEPT, attribute.toLowerCase());
    return now ? ` ${now}=${value}` : '';
  });
  return `<${slash}${known(NAMES, name.toLowerCase()) ?? name}${kept.join('')}>`;
}

/**
 * HTML without the handlers and styles of which a page with a strict policy would complain while it is parsed, although
 * nothing of it runs or applies there. That makes nothing safe: it is for the sanitizer to read.
 */
export const quietHtml = (html: string): string => html.replace(TAG, quietTag);
