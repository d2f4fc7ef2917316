import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vite';
import {demoApi} from './scripts/lib/demo-api.mjs';
import {minifyTemplates} from './scripts/build/minify-templates.mjs';
import {ownPackage} from './scripts/lib/own-package.mjs';
import {listFiles} from './scripts/lib/project.mjs';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

// The live examples of the widgets are pieces of pages, which the gallery shows itself.
const isPage = async (file: string): Promise<boolean> =>
  /^\s*<!doctype html>/i.test(await readFile(path(file), 'utf8'));

const htmlFiles = (await listFiles('demo')).filter((file) => /^demo\/(?!dist|server).*\.html$/.test(file));
const arePages = await Promise.all(htmlFiles.map(isPage));
const pages = htmlFiles.filter((_file, index) => arePages[index]);

/** The gallery: every page below `demo/`, with the demo server under `/api`. */
export default defineConfig({
  root: path('demo'),
  appType: 'mpa',
  plugins: [
    ownPackage(),
    minifyTemplates(),
    demoApi(async () => (await import('./demo/server/server.mjs')).createDemoServer()),
  ],
  server: {fs: {allow: [path('.')]}, port: 5173},
  preview: {port: 5173},
  build: {
    outDir: path('demo/dist'),
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    rolldownOptions: {
      input: Object.fromEntries(pages.map((file) => [file.slice('demo/'.length, -'.html'.length), path(file)])),
    },
  },
});
