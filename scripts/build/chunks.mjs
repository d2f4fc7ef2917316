// Which module goes into which file of the script-tag build. What the autoloader stands on is in its own file, what
// many elements use is in one common file, so that a page with one button makes four requests in all.
import {emitted} from '../lib/project.mjs';

/** A module goes into the common file when this part of all elements, and at least so many, load it. */
const SHARE = 0.15;
const LEAST = 4;

/** Every module that loading `id` loads at once, itself included. */
export function reach(context, id, found = new Set()) {
  if (found.has(id)) return found;
  found.add(id);
  for (const next of context.getModuleInfo(id)?.importedIds ?? []) reach(context, next, found);
  return found;
}

/** Every module that is loaded on its own, now or later: the entry and what is imported dynamically. */
function roots(context, entry) {
  const found = new Set([entry]);
  for (const root of found) {
    for (const id of reach(context, root)) {
      for (const later of context.getModuleInfo(id)?.dynamicallyImportedIds ?? []) found.add(later);
    }
  }
  return found;
}

/** For each module, the roots that load it at once. */
function usersOf(context, entry) {
  const users = new Map();
  for (const root of roots(context, entry)) {
    for (const used of reach(context, root)) users.set(used, [...(users.get(used) ?? []), root]);
  }
  return users;
}

/** A small module is cheaper in the common file than as one more request. */
const isSmall = (context, id) => (context.getModuleInfo(id)?.code?.length ?? 0) < 3000;

const folderOf = (id) => id.slice(0, id.lastIndexOf('/') + 1);

/**
 * The naming function for the bundler's groups: modules that fewer elements share, and those that are loaded on first
 * use, are left to the bundler.
 * @param {{entry: string, name: string, elements: {file: string, tag: string}[], top: string}} plan
 */
export function chunkNames({entry, name, elements, top}) {
  const tags = new Map(elements.map(({file, tag}) => [`${top}${file}`, tag]));
  const folders = new Map([...tags].map(([id, tag]) => [folderOf(id), tag]));
  const enough = Math.max(LEAST, elements.length * SHARE);
  let core;
  let users;
  return (id, context) => {
    core ??= reach(context, entry);
    if (core.has(id) || id.includes('@oxc-project')) return name;
    users ??= usersOf(context, entry);
    const using = users.get(id) ?? [];
    const elementsUsing = using.filter((root) => tags.has(root));
    if (using.length < 2 || elementsUsing.length === 0) return null;
    if (elementsUsing.length >= enough) return 'common';
    const element = folders.get(folderOf(id));
    return element ?? (elementsUsing.length > 1 && isSmall(context, id) ? 'common' : null);
  };
}

/**
 * Lets a file leave together with those that it imports: otherwise the browser would learn of these only when it has
 * read the first, one more trip to the server.
 */
export const fetchTogether = (entryFile) => ({
  name: 'fetch-together',
  generateBundle(_options, bundle) {
    const entry = bundle[entryFile];
    for (const file of entry.dynamicImports) {
      const others = bundle[file].imports.filter((other) => other !== entryFile);
      if (others.length === 0) continue;
      const early = others.map((other) => `import("./${other}").catch(()=>{})`).join(',');
      entry.code = entry.code.replaceAll(
        new RegExp(`import\\([\`'"]\\./${file.replaceAll('.', '\\.')}[\`'"]\\)`, 'g'),
        (found) => `(${early},${found})`,
      );
    }
  },
});

const RUNTIME = /^chunks\/rolldown-runtime/;

/** Puts the bundler's few lines of run-time help into the files that use them: a file of its own is one more request. */
export const inlineRuntime = () => ({
  name: 'inline-runtime',
  generateBundle(_options, bundle) {
    const file = Object.keys(bundle).find((name) => RUNTIME.test(name));
    if (!file) return;
    const body = bundle[file].code.replace(/export\s*\{(\w+)\};?\s*$/, 'return $1');
    for (const chunk of Object.values(bundle)) {
      if (!chunk.imports?.includes(file)) continue;
      chunk.code = chunk.code.replace(
        /import\s*\{(?:\w+ as )?(\w+)\}\s*from\s*"\.\/(?:chunks\/)?rolldown-runtime[^"]*";/,
        (_found, name) => `var ${name}=(()=>{${body}})();`,
      );
      chunk.imports = chunk.imports.filter((name) => name !== file);
    }
    delete bundle[file];
  },
});

/** Where `dist` has an element's module, seen from `dist/elements/`. */
export const fromElements = ({file}) => `../${emitted(file)}`;
