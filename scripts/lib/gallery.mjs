// How Vite serves and builds the gallery: every page below `demo/`, with the demo server under `/api`.
import {readFile} from 'node:fs/promises';
import {minifyTemplates} from '../build/minify-templates.mjs';
import {demoApi} from './demo-api.mjs';
import {distFiles} from './dist-files.mjs';
import {ownPackage} from './own-package.mjs';
import {listFiles, root} from './project.mjs';

const PORT = 5173;

// In a folder, so that pages which were open find their place again after a restart.
const DATABASE = process.env.DATABASE_URL ?? process.env.DATABASE_FOLDER ?? `${root}demo/server/data`;

async function startServer() {
  const {createDemoServer} = await import('../../demo/server/server.mjs');
  return createDemoServer({database: DATABASE, shop: true});
}

// The live examples of the widgets are pieces of pages, which the gallery shows itself.
const isPage = async (file) => /^\s*<!doctype html>/i.test(await readFile(`${root}${file}`, 'utf8'));

/** The gallery's pages by name. */
export async function galleryPages() {
  const files = (await listFiles('demo')).filter((file) => /^demo\/(?!dist\/|server\/).*\.html$/.test(file));
  const arePages = await Promise.all(files.map(isPage));
  const pages = files.filter((_file, index) => arePages[index]);
  return Object.fromEntries(pages.map((file) => [file.slice('demo/'.length, -'.html'.length), `${root}${file}`]));
}

/** @returns {Promise<import('vite').UserConfig>} */
export async function galleryConfig() {
  return {
    root: `${root}demo`,
    appType: 'mpa',
    plugins: [ownPackage(), minifyTemplates(), demoApi(startServer), distFiles()],
    server: {fs: {allow: [root]}, port: PORT},
    preview: {port: PORT},
    build: {
      outDir: `${root}demo/dist`,
      emptyOutDir: true,
      target: 'es2022',
      reportCompressedSize: false,
      rolldownOptions: {input: await galleryPages()},
    },
  };
}
