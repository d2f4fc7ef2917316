import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vite';
import {demoApi} from './scripts/lib/demo-api.mjs';
import {minifyTemplates} from './scripts/build/minify-templates.mjs';
import {ownPackage} from './scripts/lib/own-package.mjs';
import {listFiles} from './scripts/lib/project.mjs';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const pages = (await listFiles('demo')).filter(
  (file) => file.endsWith('.html') && !/^demo\/(dist|server)\//.test(file),
);

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
