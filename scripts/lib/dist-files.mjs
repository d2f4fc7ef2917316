// The library as it is published, served beside the gallery, so that a page of one's own can be tried at once.
import {readFile} from 'node:fs/promises';
import {extname, join, normalize} from 'node:path';
import {root} from './project.mjs';

const TYPES = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
};

async function answer(request, response, next) {
  const {pathname} = new URL(request.url, 'http://gallery');
  const file = join(root, 'dist', normalize(`/${decodeURIComponent(pathname)}`));
  const body = await readFile(file).catch(() => undefined);
  if (!body) return next();
  // A page from a file, or on another port, may use it too.
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'access-control-allow-origin': '*',
    'cache-control': 'no-cache',
  });
  return response.end(body);
}

/** @returns {import('vite').Plugin} */
export const distFiles = () => ({
  name: 'dist-files',
  configurePreviewServer: ({middlewares}) => void middlewares.use('/dist', answer),
});
