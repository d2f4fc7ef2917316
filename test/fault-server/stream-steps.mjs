/**
 * A plan tells what each connection of a test meets, one list of steps a connection:
 * `?plan=[[{"events":{"to":3}},{"reset":true}],[{"events":{"from":"next","to":6}}]]`.
 */

/** The plan of a request, or undefined. */
export function planOf(req) {
  const plan = new URL(req.url, 'http://x').searchParams.get('plan');
  try {
    return plan ? JSON.parse(plan) : undefined;
  } catch {
    return undefined;
  }
}

/** Plays the steps in turn until one ends the connection or the other side leaves. */
export async function play(connection, actions) {
  for (const step of connection.steps) {
    if (connection.closedAt !== undefined) return;
    const [name] = Object.keys(step);
    const action = actions[name];
    if (!action) throw new Error(`No such step: ${name}`);
    if ((await action(step[name], step)) === 'over') return;
  }
}

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** Cuts a connection without a farewell. */
export function reset(socket) {
  if (socket.resetAndDestroy) socket.resetAndDestroy();
  else socket.destroy();
}

/** Writes so that each byte is its own packet. */
export async function dribble(socket, write, text) {
  socket.setNoDelay?.(true);
  for (const byte of Buffer.from(text)) {
    write(Buffer.from([byte]));
    await new Promise((done) => setImmediate(done));
  }
}
