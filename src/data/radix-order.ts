/** Below this many numbers, counting the digits of 16 bits would take longer than the sorting. */
const FEW = 4096;

/**
 * The places of numbers in their order, upwards or downwards; equals keep theirs. Takes time in proportion to how many
 * there are: digit by digit, the least first (LSD radix sort). No number may be NaN.
 */
export function radixOrder(numbers: Float64Array, desc: boolean): Uint32Array {
  const {length} = numbers;
  const bits = length < FEW ? 8 : 16;
  let order = Uint32Array.from({length}, (_, place) => place);
  let next = new Uint32Array(length);
  for (const half of sortableHalves(numbers, desc)) {
    for (let shift = 0; shift < 32; shift += bits) {
      if (!placeByDigit(half, shift, 2 ** bits, order, next)) continue;
      [order, next] = [next, order];
    }
  }
  return order;
}

// The bits of a number grow with it once the sign is turned over, and with it all bits of those below zero.
function sortableHalves(numbers: Float64Array, desc: boolean): readonly [Uint32Array, Uint32Array] {
  const {length} = numbers;
  const words = new Uint32Array(numbers.buffer, numbers.byteOffset, 2 * length);
  const low = new Uint32Array(length);
  const high = new Uint32Array(length);
  const turned = desc ? 0xff_ff_ff_ff : 0;
  for (let place = 0; place < length; place++) {
    const word = words[2 * place + 1] as number;
    const below = word >>> 31 ? 0xff_ff_ff_ff : 0;
    low[place] = (words[2 * place] as number) ^ below ^ turned;
    high[place] = word ^ (below || 0x80_00_00_00) ^ turned;
  }
  return [low, high];
}

// False where all have the same digit, so that nothing was moved.
function placeByDigit(half: Uint32Array, shift: number, size: number, from: Uint32Array, to: Uint32Array): boolean {
  const starts = new Uint32Array(size);
  const mask = size - 1;
  const {length} = half;
  for (let place = 0; place < length; place++) starts[((half[place] as number) >>> shift) & mask]! += 1;
  if (length === 0 || starts[((half[0] as number) >>> shift) & mask] === length) return false;
  let start = 0;
  for (let digit = 0; digit < size; digit++) {
    const count = starts[digit] as number;
    starts[digit] = start;
    start += count;
  }
  for (let index = 0; index < length; index++) {
    const place = from[index] as number;
    const digit = ((half[place] as number) >>> shift) & mask;
    to[starts[digit]!++] = place;
  }
  return true;
}
