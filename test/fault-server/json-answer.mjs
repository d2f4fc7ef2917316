/** What the small honest applications of this server have in common: a body read, an answer given, an effect once a key. */

/** The body of a request as JSON; an empty one is an empty object. */
export async function bodyOf(req) {
  const chunks = [];
  for await (const chunk of req) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}');
}

/** Sends JSON, or nothing with 204. */
export function send(res, status, body, headers = {}) {
  const given = {'content-type': 'application/json', 'cache-control': 'no-store', ...headers};
  if (body === undefined) res.writeHead(204, headers).end();
  else res.writeHead(status, given).end(JSON.stringify(body));
}

/** The version that a change was made from. */
export const versionOf = (req) => req.headers['if-match']?.replaceAll('"', '');
