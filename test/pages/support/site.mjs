// A plain static server with a few pages of its own, as bare as the cheapest host.
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import {extname, join, normalize} from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
};

/** @typedef {{body: string, headers?: Record<string, string>}} Page */

async function answer(path, pages, folders) {
  const page = pages[path];
  if (page) return {body: page.body, type: TYPES[extname(path)] ?? TYPES['.html'], headers: page.headers};
  for (const [prefix, folder] of Object.entries(folders)) {
    if (!path.startsWith(prefix)) continue;
    const file = join(folder, normalize(path.slice(prefix.length)));
    const body = await readFile(file).catch(() => undefined);
    if (body) return {body, type: TYPES[extname(file)] ?? 'application/octet-stream'};
  }
  return undefined;
}

/**
 * @param {Record<string, Page>} pages Pages by path.
 * @param {Record<string, string>} folders Folders by the path that they are under.
 * @param {Function} [otherwise] Takes the requests that are for neither; they are not found by default.
 */
export async function serve(pages, folders, otherwise = (_, response) => response.writeHead(404).end()) {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://site');
    answer(pathname, pages, folders).then((found) => {
      if (!found) return otherwise(request, response);
      return response.writeHead(200, {'content-type': found.type, ...found.headers}).end(found.body);
    });
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
