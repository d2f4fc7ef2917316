/** An element of markup, or a text. */
export type Markup = MarkupElement | string;

/** An element as markup: what generated pages are made of, drawn or written. */
export interface MarkupElement {
  readonly tag: string;
  /** Attributes in the order in which they are written; true is one without a value. */
  readonly attributes: Readonly<Record<string, string | true>>;
  readonly children: readonly Markup[];
  /** The name under which an author writes something in its place. */
  readonly piece?: string;
}

type Value = string | number | boolean | object | undefined | null;

/** An attribute's text: lists and objects as JSON; what is undefined or false is left out. */
function attributeOf(value: Value): string | true | undefined {
  if (value === undefined || value === null || value === false || value === '') return undefined;
  if (value === true) return true;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** An element; attributes that are undefined, false or empty are left out. */
export function element(
  tag: string,
  attributes: Readonly<Record<string, Value>> = {},
  children: readonly (Markup | undefined | false)[] = [],
): MarkupElement {
  const written: Record<string, string | true> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const text = attributeOf(value);
    if (text !== undefined) written[name] = text;
  }
  return {tag, attributes: written, children: children.filter((child) => child !== undefined && child !== false)};
}

/** The same element, which an author may replace under a name. */
export const piece = (name: string, node: MarkupElement): MarkupElement => ({...node, piece: name});
