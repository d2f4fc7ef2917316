/**
 * Plain HTTP that misbehaves.
 *
 * @returns {boolean} whether the request was taken
 */
export function handleFault(req, res) {
  return false;
}
