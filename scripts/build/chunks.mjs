// Which module goes into which file of the script-tag build. What the autoloader stands on is in its own file, what
// many elements use is in one common file, so that a page with one button makes four requests in all.
import {emitted} from '../lib/project.mjs';

/** A module goes into the common file when this part of all elements, and at least so many, load it. */
const SHARE = 0.15;
const LEAST = 4;

/** A module that weighs less, with all that it loads, is cheaper in the common file than as one more request. */
const SMALL = 6000;

/** The element that most pages show first: what it shares with others is in the first file, which spares it a request. */
const FIRST = 'button-widget';

/** Who has the registry draws an icon at once: what comes later elsewhere comes with it here, and spares a trip. */
const iconsTogether = (id) => (/\/icons\/(?:builtin|registry)\.ts$/.test(id) ? 'icons' : null);

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

const sizeOf = (context, id) => context.getModuleInfo(id)?.code?.length ?? 0;

/** What modules bring along beside the core, in characters of their sources. */
function weight(context, id, core) {
  let sum = 0;
  for (const used of reach(context, id)) if (!core.has(used)) sum += sizeOf(context, used);
  return sum;
}

/**
 * The naming functions for the bundler's groups. Each group holds, with a module, all that the module loads: files
 * that load each other in a circle would run before what they need. All else is left to the bundler.
 * @param {{entry: string, name: string, elements: {tag: string, file: string, kind: string}[], top: string, first?: string}} plan
 */
export function chunkGroups({entry, name, elements, top, first = FIRST}) {
  const kinds = new Map(elements.map(({file, kind}) => [`${top}${file}`, kind]));
  const enough = Math.max(LEAST, [...kinds.values()].filter((kind) => kind === 'widget').length * SHARE);
  const early = elements.find(({tag}) => tag === first);
  let facts;
  const coreOf = (context, users) => {
    const core = reach(context, entry);
    const isShared = (id) => (users.get(id) ?? []).filter((root) => kinds.has(root)).length > 1;
    if (early) for (const id of reach(context, `${top}${early.file}`)) if (isShared(id)) core.add(id);
    return core;
  };
  const factsOf = (context) => {
    if (facts) return facts;
    const users = usersOf(context, entry);
    facts = {core: coreOf(context, users), users};
    return facts;
  };
  const shared = (kind) => (id, context) => {
    const {core, users} = factsOf(context);
    const count = (users.get(id) ?? []).filter((root) => kinds.get(root) === kind).length;
    return count >= enough || (count > 1 && weight(context, id, core) < SMALL) ? `common-${kind}s` : null;
  };
  const isCore = (id, context) => (factsOf(context).core.has(id) || id.includes('@oxc-project') ? name : null);
  return [
    {name: isCore, debugName: 'core', priority: 3},
    {name: shared('widget'), debugName: 'widgets', priority: 2},
    {name: shared('provider'), debugName: 'providers', priority: 1},
    {name: iconsTogether, debugName: 'icons', priority: 0},
  ];
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
