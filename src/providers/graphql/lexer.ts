/** The words and signs of GraphQL, as far as a client must know them to keep one text out of another. */

const TOKEN =
  /[\s,\uFEFF]+|#[^\n\r]*|"""(?:\\"""|[^"]|"(?!""))*"""|"(?:\\.|[^"\\\n\r])*"|\.\.\.|[_A-Za-z]\w*|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[!$&():=@[\]{|}]/y;
const IGNORED = /^[\s,\uFEFF#]/;
const NAME = /^[_A-Za-z]\w*$/;

/** One word or sign, and where it stands. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** True for a text that is one name: nothing else ever stands in a query where a name is meant. */
export const isName = (text: string): boolean => NAME.test(text);

/** The words and signs of a text; undefined where something in it is none of GraphQL's. */
export function tokensOf(text: string): readonly Token[] | undefined {
  const found: Token[] = [];
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return undefined;
    if (!IGNORED.test(token)) found.push({text: token, start: at, end: at + token.length});
  }
  return found;
}

const CLOSES: Readonly<Record<string, string>> = {'{': '}', '(': ')', '[': ']'};
const CLOSERS: ReadonlySet<string> = new Set(Object.values(CLOSES));

/** The index of the sign that closes the one at `from`; -1 where it is never closed, or crosswise. */
export function closingOf(tokens: readonly Token[], from: number): number {
  const open: string[] = [];
  for (let at = from; at < tokens.length; at++) {
    const {text} = tokens[at]!;
    const closer = CLOSES[text];
    if (closer) open.push(closer);
    else if (CLOSERS.has(text) && open.pop() !== text) return -1;
    if (open.length === 0) return at;
  }
  return -1;
}

/** The names that stand at the first level of a selection, by the field that they ask for; undefined where it is none. */
export function fieldsOf(selection: string): readonly string[] | undefined {
  const tokens = tokensOf(selection);
  if (!tokens || tokens[0]?.text !== '{' || closingOf(tokens, 0) !== tokens.length - 1) return undefined;
  const names: string[] = [];
  for (let at = 1; at < tokens.length - 1; at++) {
    const {text} = tokens[at]!;
    if (text === '{' || text === '(') at = closingOf(tokens, at);
    else if (text === '@' || text === '...') at += tokens[at + 1]?.text === 'on' ? 2 : 1;
    else if (text === '$') return undefined;
    // `alias: field`
    else if (isName(text) && tokens[at + 1]?.text !== ':') names.push(text);
  }
  return names;
}
