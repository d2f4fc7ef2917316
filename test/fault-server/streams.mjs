/**
 * Event streams that misbehave.
 *
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res
 * @returns {boolean} whether the request was taken
 */
export function handleStream(req, res) {
  return false;
}

/**
 * WebSocket handshakes that misbehave.
 *
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:stream').Duplex} socket
 * @param {Buffer} head
 * @returns {boolean} whether the upgrade was taken
 */
export function upgradeStream(req, socket, head) {
  return false;
}
