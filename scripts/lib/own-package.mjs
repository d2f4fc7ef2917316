// Lets the gallery import the library by its published names while it is served from the sources.
import {findElements, root} from './project.mjs';

const ENTRIES = {
  'total-widgets': 'src/index.ts',
  'total-widgets/autoloader.js': 'src/autoloader.ts',
  'total-widgets/all.js': 'src/all.ts',
  'total-widgets/data': 'src/data/index.ts',
  'total-widgets/testing': 'src/testing/index.ts',
  'total-widgets/custom-elements.json': 'custom-elements.json',
};
const ELEMENT = /^total-widgets\/elements\/([a-z0-9-]+)\.js$/;

/** Where a published name lies in the sources; undefined for a name that isn't the library's. */
export async function ownSource(name, elements) {
  if (ENTRIES[name]) return `${root}${ENTRIES[name]}`;
  const tag = ELEMENT.exec(name)?.[1];
  const element = tag && (await elements()).find((candidate) => candidate.tag === tag);
  return element && `${root}${element.file}`;
}

/** The same as a Vite plugin. */
export function ownPackage() {
  let list;
  const elements = () => (list ??= findElements());
  return {
    name: 'own-package',
    enforce: 'pre',
    resolveId: (name) => (name.startsWith('total-widgets') ? ownSource(name, elements) : undefined),
  };
}
