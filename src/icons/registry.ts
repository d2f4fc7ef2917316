import {once} from '../core/late.js';
import {warn} from '../core/warn.js';
import {aliasOf, iconName} from './aliases.js';
import {iconBaseFor} from './base.js';
import type {IconNode} from './nodes.js';

export type {IconNode} from './nodes.js';

/** The shapes of an icon; undefined where there is none of that name. */
export type IconShapes = readonly IconNode[] | undefined;

/** Finds the icons of a library by the name after its prefix: SVG text, an address of an SVG file, or shapes. */
export type IconResolver = (name: string) => IconSource | Promise<IconSource>;

type IconSource = string | readonly IconNode[] | undefined;

const registered = new Map<string, string>();
const libraries = new Map<string, IconResolver>();
const found = new Map<string, IconShapes | Promise<IconShapes>>();
const failed = new Map<string, number>();
const listeners = new Set<(name: string) => void>();
let builtin: ReadonlyMap<string, readonly IconNode[]> | undefined;
const LIMIT = 2000;
/** Milliseconds before an icon that could not be fetched is asked for again. */
const RETRY_AFTER = 30_000;
let base: string | undefined;

const loadBuiltin = once(async () => {
  const {builtinIcons} = await import('./builtin.js');
  builtin = new Map(Object.entries(builtinIcons));
});

/**
 * Adds an icon, or replaces one: SVG text, which is cleaned to plain shapes, or the address of an SVG file, fetched when
 * the icon is first drawn. With a function it adds a library: `registerIcon('brand', (name) => …)` draws `brand:logo`.
 */
export function registerIcon(name: string, source: string | IconResolver): void {
  const key = iconName(name);
  if (!key) {
    warn(undefined, `"${name.slice(0, 60)}" is no name for an icon. Allowed: letters, digits and hyphens.`);
    return;
  }
  if (typeof source === 'function') libraries.set(key, source);
  else registered.set(key, source);
  for (const known of [...found.keys()]) if (known === key || known.startsWith(`${key}:`)) found.delete(known);
  for (const listener of [...listeners]) listener(key);
}

/** Calls the listener with the name whenever an icon or a library is added; returns a function that stops it. */
export function onIcons(listener: (name: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Sets the folder of the icon files; by default it lies beside the library's own files. */
export function setIconBase(address: string | URL): void {
  const folder = new URL(address, document.baseURI).href;
  base = folder.endsWith('/') ? folder : `${folder}/`;
  found.clear();
}

/**
 * The shapes of an icon by its name: a promise the first time, and at once when they are there; those of the built-in
 * set come in one file with the first of them. Undefined, with one warning, for a name that nothing stands behind.
 */
export function iconNodes(name: string): IconShapes | Promise<IconShapes> {
  const [first = '', ...rest] = name.split(':');
  const key = iconName(first);
  if (!key) return unknown(name);
  const whole = rest.length ? `${key}:${rest.join(':')}` : key;
  if (found.has(whole) && !isDue(whole)) return found.get(whole);
  const shapes = rest.length ? fromLibrary(key, rest.join(':'), whole) : fromName(key);
  if (found.size >= LIMIT) found.clear();
  found.set(whole, shapes);
  if (shapes instanceof Promise) void keep(whole, shapes);
  return shapes;
}

// An icon that is asked for again is drawn at once.
async function keep(name: string, coming: Promise<IconShapes>): Promise<void> {
  const shapes = await coming;
  if (found.get(name) === coming) found.set(name, shapes);
}

function isDue(name: string): boolean {
  const at = failed.get(name);
  return at !== undefined && Date.now() - at > RETRY_AFTER;
}

function fromName(name: string): IconShapes | Promise<IconShapes> {
  const alias = aliasOf(name);
  const source = registered.get(name) ?? registered.get(alias);
  if (source !== undefined) return guarded(name, () => shapesOf(source, name));
  return builtin?.get(alias) ?? guarded(name, () => fromFiles(alias));
}

function fromLibrary(library: string, rest: string, name: string): IconShapes | Promise<IconShapes> {
  const resolve = libraries.get(library);
  if (!resolve) return unknown(name);
  return guarded(name, async () => {
    const source = await resolve(rest);
    return typeof source === 'string' ? shapesOf(source, name) : (source ?? unknown(name));
  });
}

const isSvg = (source: string): boolean => source.trimStart().startsWith('<');

async function shapesOf(source: string, name: string): Promise<IconShapes> {
  const [text, {sanitizeSvg}] = await Promise.all([
    isSvg(source) ? source : textAt(source),
    import('./sanitize-svg.js'),
  ]);
  return sanitizeSvg(text) ?? unreadable(name);
}

/** The text of an SVG file, empty at an address that is not asked. */
async function textAt(address: string): Promise<string> {
  const url = new URL(address, document.baseURI);
  const allowed = ['http:', 'https:', 'data:', 'blob:', new URL(document.baseURI).protocol];
  if (!allowed.includes(url.protocol)) return '';
  const response = await fetch(url, {credentials: 'same-origin'});
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
}

async function fromFiles(name: string): Promise<IconShapes> {
  await loadBuiltin();
  return builtin?.get(name) ?? fromLucide(name);
}

async function fromLucide(file: string): Promise<IconShapes> {
  base ??= iconBaseFor(import.meta.url);
  const address = `${base}${file}.js`;
  const module = (await import(/* @vite-ignore */ address)) as {default: readonly IconNode[]};
  return module.default;
}

async function guarded(name: string, load: () => Promise<IconShapes>): Promise<IconShapes> {
  try {
    failed.delete(name);
    return await load();
  } catch {
    if (failed.size >= LIMIT) failed.clear();
    failed.set(name, Date.now());
    return unknown(name);
  }
}

function unknown(name: string): undefined {
  warn(undefined, `There is no icon "${name.slice(0, 60)}", or it can't be loaded.`);
}

function unreadable(name: string): undefined {
  warn(undefined, `The icon "${name.slice(0, 60)}" is no readable SVG.`);
}
