/** Gives one answer, with whatever is wrong about it. */

const problemHeaders = {'content-type': 'application/problem+json'};
const jsonHeaders = {'content-type': 'application/json'};

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** The body's bytes and the headers that go with it. */
function bodyOf(answer) {
  if (answer.problem) return [Buffer.from(JSON.stringify(answer.problem)), problemHeaders];
  if (answer.text !== undefined) return [Buffer.from(answer.text), {}];
  if (answer.body !== undefined) return [Buffer.from(JSON.stringify(answer.body)), jsonHeaders];
  return [Buffer.alloc(0), {}];
}

/** `Retry-After` in seconds, or as a date on a clock that is `skew` seconds off. */
function retryHeaders(retryAfter) {
  if (retryAfter === undefined) return {};
  if (typeof retryAfter !== 'object') return {'retry-after': String(retryAfter)};
  const now = Date.now() + (retryAfter.skew ?? 0) * 1000;
  return {date: new Date(now).toUTCString(), 'retry-after': new Date(now + retryAfter.date * 1000).toUTCString()};
}

/** What lets another origin read the answer. */
export function corsHeaders(req, answer) {
  if (!req.headers.origin || answer.cors === false) return {};
  return {
    'access-control-allow-origin': req.headers.origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': 'etag, retry-after, date, x-total-count, x-position',
    vary: 'origin',
  };
}

function headersOf(req, answer) {
  return {
    'cache-control': 'no-store',
    ...corsHeaders(req, answer),
    ...retryHeaders(answer.retryAfter),
    ...(answer.etag && {etag: answer.etag}),
    ...(answer.redirect && {location: answer.redirect}),
    ...answer.headers,
  };
}

async function dribble(res, bytes, every) {
  for (const byte of bytes) {
    if (res.destroyed) return;
    res.write(Buffer.from([byte]));
    await wait(every);
  }
  res.end();
}

/** Sends part of the answer and cuts the connection. */
async function breakOff(res, answer, status, headers, bytes) {
  const {socket} = res;
  if (answer.reset === 'clean') return socket.end();
  if (answer.reset === 'before') return socket.resetAndDestroy();
  res.writeHead(status, {...headers, 'content-length': bytes.length});
  res.flushHeaders();
  if (answer.reset !== 'headers') await new Promise((done) => res.write(bytes.subarray(0, answer.reset), done));
  // The head has to be on its way before the cut, or there is nothing to cut.
  await wait(20);
  return socket.resetAndDestroy();
}

export async function give(req, res, answer) {
  if (answer.delay) await wait(answer.delay);
  if (answer.hang || res.destroyed) return;
  const [bytes, typeHeaders] = bodyOf(answer);
  const headers = {...typeHeaders, ...headersOf(req, answer)};
  if (answer.etag && req.headers['if-none-match'] === answer.etag) {
    res.writeHead(304, headers).end();
    return;
  }
  const status = answer.redirect
    ? 300 <= answer.status && answer.status < 400
      ? answer.status
      : 302
    : (answer.status ?? 200);
  if (answer.reset !== undefined) {
    await breakOff(res, answer, status, headers, bytes);
    return;
  }
  if (answer.wrongLength) {
    res.writeHead(status, {...headers, 'content-length': bytes.length + answer.wrongLength, connection: 'close'});
    res.write(bytes);
    await wait(20);
    res.socket?.end();
    return;
  }
  res.writeHead(status, headers);
  if (answer.drip) await dribble(res, bytes, answer.drip);
  else res.end(bytes);
}
