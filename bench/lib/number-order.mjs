// The order of numbers by their bits: what a sort by hand can do at the best, without a comparison.

const HIGHEST = 0x80000000;

/** Turns the bits of numbers into such that sort as whole numbers without a sign: two words each, the lower first. */
function sortableBits(numbers) {
  const words = new Uint32Array(new Float64Array(numbers).buffer);
  for (let high = 1; high < words.length; high += 2) {
    const isNegative = words[high] >= HIGHEST;
    if (isNegative) words[high - 1] = ~words[high - 1];
    words[high] = isNegative ? ~words[high] : words[high] ^ HIGHEST;
  }
  return words;
}

/** The places of the numbers from the smallest to the largest; equal ones keep their order. */
export function numberOrder(numbers) {
  const digits = new Uint16Array(sortableBits(numbers).buffer);
  let order = new Uint32Array(numbers.length);
  for (let place = 0; place < order.length; place++) order[place] = place;
  let next = new Uint32Array(order.length);
  const starts = new Uint32Array(65536);
  for (let digit = 0; digit < 4; digit++) {
    starts.fill(0);
    for (let at = digit; at < digits.length; at += 4) starts[digits[at]] += 1;
    let sum = 0;
    for (let value = 0; value < starts.length; value++) {
      const count = starts[value];
      starts[value] = sum;
      sum += count;
    }
    for (let at = 0; at < order.length; at++) next[starts[digits[4 * order[at] + digit]]++] = order[at];
    [order, next] = [next, order];
  }
  return order;
}
