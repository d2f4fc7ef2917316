// Serves folders compressed, and as late as a network would.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, normalize, sep} from 'node:path';
import {gzipSync} from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

// Alone with itself, a page has a clock of five microseconds instead of a hundred.
const ALONE = {'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp'};

/** The file that an address stands for: `places` maps the beginning of a path to a folder. */
function fileOf(path, places) {
  const start = Object.keys(places).find((name) => path.startsWith(name));
  if (!start) return undefined;
  const file = normalize(join(places[start], path.slice(start.length)));
  return file.startsWith(places[start] + sep) ? file : undefined;
}

/**
 * A server on a free port of this machine. `pages` are documents by path, `places` folders by the beginning of a path;
 * each answer leaves `latency` milliseconds after its request. What was asked for is kept in `asked`.
 */
export async function serve({pages = {}, places = {}, latency = 0}) {
  const asked = [];
  const read = (path) => (pages[path] === undefined ? readFile(fileOf(path, places) ?? '') : Buffer.from(pages[path]));
  const answer = async (request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    const record = {path: pathname, bytes: 0};
    asked.push(record);
    const late = new Promise((resolve) => setTimeout(resolve, latency));
    const body = await Promise.resolve(read(pathname)).then(gzipSync, () => undefined);
    await late;
    record.bytes = body?.length ?? 0;
    const type = pages[pathname] === undefined ? TYPES[extname(pathname)] : TYPES['.html'];
    const headers = {'content-type': type ?? 'application/octet-stream', 'content-encoding': 'gzip', ...ALONE};
    response.writeHead(body ? 200 : 404, body ? {...headers, 'cache-control': 'no-store'} : {}).end(body);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
