// The built gallery, which `npm start` serves and the page tests look at.
import {existsSync} from 'node:fs';
import {stat} from 'node:fs/promises';
import {galleryConfig} from './gallery.mjs';
import {listFiles, root} from './project.mjs';

/** A file of the build that is written when all pages are there. */
const LAST = 'demo/dist/assets/icons/lucide/zap.js';

const time = (file) =>
  stat(`${root}${file}`).then(
    ({mtimeMs}) => mtimeMs,
    () => 0,
  );

/** Icons are fetched one by one from beside the modules that draw them. */
export async function writeIcons(folder) {
  const {writeIconModules} = await import('../icons.mjs');
  if (!existsSync(`${folder}/lucide`)) await writeIconModules(folder);
}

/** Builds the gallery's pages; gives their folder. */
export async function buildGallery() {
  const vite = await import('vite');
  const config = await galleryConfig();
  await vite.build({...config, configFile: false, logLevel: 'warn'});
  await writeIcons(`${config.build.outDir}/assets/icons`);
  return `${config.build.outDir}/`;
}

/** Builds the gallery unless the last build is newer than every source; gives its folder. */
export async function freshGallery() {
  const lists = await Promise.all(['src', 'demo', 'scripts/lib', 'scripts/build'].map((folder) => listFiles(folder)));
  const sources = lists.flat().filter((file) => !/^demo\/(?:dist|server)\//.test(file));
  const newest = Math.max(...(await Promise.all([...sources, 'custom-elements.json', 'package.json'].map(time))));
  return (await time(LAST)) < newest ? buildGallery() : `${root}demo/dist/`;
}
