import {isTrue, textOf} from '../format/texts.js';
import {safeUrl, type UrlKind} from './url.js';
import {warn} from './warn.js';

/** How a value gets into an attribute: as text, by its truth, through the gate for addresses, or into a widget. */
export type Sink = 'text' | 'boolean' | 'live' | 'liveBoolean' | 'url' | 'widget';

const ANY_TEXT: ReadonlySet<string> = new Set(['title', 'lang', 'dir']);
const NATIVE_TEXT: ReadonlySet<string> = new Set([
  ...['alt', 'value', 'label', 'placeholder', 'datetime', 'colspan', 'rowspan'],
  ...['width', 'height', 'min', 'max', 'low', 'high', 'optimum'],
]);
const NATIVE_BOOLEAN: ReadonlySet<string> = new Set(['disabled', 'checked', 'selected', 'open']);
const NATIVE_URL: ReadonlySet<string> = new Set(['href', 'src', 'poster', 'cite']);

const OUR_DATA = /^data-(?:path|map|mode|state|(?:.*-)?source)$/;
const REFUSED_ON_WIDGETS =
  /^(?:on.*|style|class|id|slot|is|part|srcdoc|srcset|action|formaction|(?:.*-)?source|subscribe|stream|data-path|data-map|command|commandfor|theme|debug-mode)$/;
const FORM_FIELDS: ReadonlySet<string> = new Set(['input', 'textarea', 'select']);

/** The sink of a bound attribute; undefined where data must not go. */
export function sinkFor(tag: string, attribute: string): Sink | undefined {
  if (attribute === 'hidden') return 'boolean';
  if (ANY_TEXT.has(attribute) || attribute.startsWith('aria-')) return 'text';
  if (attribute.startsWith('data-')) return OUR_DATA.test(attribute) ? undefined : 'text';
  if (tag.endsWith('-widget')) return REFUSED_ON_WIDGETS.test(attribute) ? undefined : 'widget';
  return tag.includes('-') ? undefined : nativeSink(tag, attribute);
}

function nativeSink(tag: string, attribute: string): Sink | undefined {
  if (attribute === 'value' && FORM_FIELDS.has(tag)) return 'live';
  if (attribute === 'checked' || attribute === 'selected') return 'liveBoolean';
  if (NATIVE_TEXT.has(attribute)) return 'text';
  if (NATIVE_BOOLEAN.has(attribute)) return 'boolean';
  return NATIVE_URL.has(attribute) ? 'url' : undefined;
}

/** What a text or a bound attribute gets: the raw value of a single binding, or the text of several pieces. */
export interface Written {
  /** The value of the one binding there is; undefined where there are several pieces. */
  readonly raw: unknown;
  /** Whether the attribute is one binding alone. */
  readonly single: boolean;
  readonly text: string;
  /** The literal text before the first binding. */
  readonly prefix: string;
}

/** Writes a value into an attribute through its sink. Nothing throws: what a widget can't take is one warning. */
export function writeAttribute(element: Element, attribute: string, sink: Sink, written: Written): void {
  try {
    WRITERS[sink](element, attribute, written);
  } catch (error) {
    warn(element, `could not take a value for ${attribute}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

type Writer = (element: Element, attribute: string, written: Written) => void;

const isAbsent = ({single, raw}: Written): boolean => single && (raw === undefined || raw === null);

const writeText: Writer = (element, attribute, written) => {
  // Without `alt` a picture is read out by its file name: an empty one says that there is nothing to tell.
  if (isAbsent(written) && attribute !== 'alt') element.removeAttribute(attribute);
  else element.setAttribute(attribute, written.text);
};

const truthOf = ({single, raw, text}: Written): boolean => isTrue(single ? raw : text);

const writeBoolean: Writer = (element, attribute, written) => {
  element.toggleAttribute(attribute, truthOf(written));
};

// A field that was typed in no longer follows its attribute.
const writeLive: Writer = (element, attribute, written) => {
  if ((element as HTMLInputElement).type === 'file') return;
  if (element.localName === 'input') writeText(element, attribute, written);
  (element as HTMLInputElement).value = written.text;
};

const writeLiveBoolean: Writer = (element, attribute, written) => {
  writeBoolean(element, attribute, written);
  Reflect.set(element, attribute, truthOf(written));
};

const MEDIA: ReadonlySet<string> = new Set(['audio', 'video', 'source', 'track']);
const PICTURES: ReadonlySet<string> = new Set(['img', 'image', 'input']);

function kindOf(tag: string, attribute: string): UrlKind {
  if (attribute === 'poster' || PICTURES.has(tag)) return 'image';
  return attribute === 'src' && MEDIA.has(tag) ? 'media' : 'link';
}

/** A literal start that already says where the address leads: a path, or a host up to its end. */
const SETTLED = /^\s*(?:[a-z][a-z\d+.-]*:)?[/\\]{2}[^/\\?#]+[/\\?#]|^\s*(?![a-z][a-z\d+.-]*:|[/\\]{2})[^\s]/i;

// "/{{path}}" with "/evil.example" would be "//evil.example": data may not lead away from where the author points.
function leadsAway({prefix, text}: Written, base: string): boolean {
  if (!SETTLED.test(prefix) || !URL.canParse(prefix, base) || !URL.canParse(text, base)) return false;
  return new URL(prefix, base).origin !== new URL(text, base).origin;
}

const writeUrl: Writer = (element, attribute, written) => {
  const {text} = written;
  const safe = isAbsent(written) ? undefined : safeUrl(text, {kind: kindOf(element.localName, attribute)});
  const away = safe !== undefined && leadsAway(written, document.baseURI);
  if (safe !== undefined && !away) element.setAttribute(attribute, safe);
  else {
    element.removeAttribute(attribute);
    if (!isAbsent(written)) warn(element, `has no safe address for ${attribute}; it is left out.`);
  }
};

interface WidgetClass extends CustomElementConstructor {
  readonly elementProperties?: ReadonlyMap<PropertyKey, {readonly attribute?: boolean | string}>;
}

const declared = new WeakMap<WidgetClass, ReadonlyMap<string, PropertyKey>>();

function propertiesOf(widget: WidgetClass): ReadonlyMap<string, PropertyKey> {
  const known = declared.get(widget);
  if (known) return known;
  const names = new Map<string, PropertyKey>();
  for (const [property, {attribute}] of widget.elementProperties ?? []) {
    if (attribute === false) continue;
    names.set(typeof attribute === 'string' ? attribute : String(property).toLowerCase(), property);
  }
  declared.set(widget, names);
  return names;
}

// What a widget that is still to be defined will get, by attribute: the newest value only.
const pending = new WeakMap<Element, Map<string, Written>>();

const writeWidget: Writer = (element, attribute, written) => {
  const widget = customElements.get(element.localName) as WidgetClass | undefined;
  if (!widget) {
    awaitDefinition(element, attribute, written);
    return;
  }
  const property = propertiesOf(widget).get(attribute);
  if (property === undefined) warn(element, `has no attribute ${attribute}; a value for it is left out.`);
  else if (written.single) Reflect.set(element, property, written.raw ?? undefined);
  else element.setAttribute(attribute, written.text);
};

function awaitDefinition(element: Element, attribute: string, written: Written): void {
  const present = pending.get(element);
  const values = present ?? new Map<string, Written>();
  values.set(attribute, written);
  if (present) return;
  pending.set(element, values);
  void customElements.whenDefined(element.localName).then(() => {
    pending.delete(element);
    customElements.upgrade(element);
    for (const [name, value] of values) writeAttribute(element, name, 'widget', value);
  });
}

const WRITERS: Readonly<Record<Sink, Writer>> = {
  text: writeText,
  boolean: writeBoolean,
  live: writeLive,
  liveBoolean: writeLiveBoolean,
  url: writeUrl,
  widget: writeWidget,
};

/** A value as text between tags; a list or an object is no text, and worth one warning. */
export function readable(value: unknown, source: string): string {
  const isObject = typeof value === 'object' && value !== null && !(value instanceof Date);
  if (isObject)
    warn(undefined, `${source} is a list or an object, which is no text; pick a field, or use join or json.`);
  return textOf(value);
}
