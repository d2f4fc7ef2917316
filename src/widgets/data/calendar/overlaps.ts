/** Something from a minute of the day up to another. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** Where a block stands beside those of the same time, as parts of the whole width. */
export interface Place {
  readonly start: number;
  readonly width: number;
}

/**
 * Puts blocks of the same time side by side: each in the first column that is free, as wide as the columns after it
 * leave room. They come in the order of their beginnings; the places have the order of the blocks.
 */
export function sideBySide(blocks: readonly Block[]): readonly Place[] {
  const places: Place[] = [];
  let group: Block[] = [];
  let end = -1;
  for (const block of blocks) {
    if (block.from >= end && group.length > 0) {
      places.push(...placesIn(group));
      group = [];
    }
    group.push(block);
    end = group.length === 1 ? block.to : Math.max(end, block.to);
  }
  return [...places, ...placesIn(group)];
}

const overlap = (one: Block, other: Block): boolean => one.from < other.to && other.from < one.to;

function placesIn(group: readonly Block[]): readonly Place[] {
  const columns: Block[][] = [];
  const columnOf = group.map((block) => {
    const free = columns.findIndex((column) => !column.some((other) => overlap(other, block)));
    const at = free < 0 ? columns.length : free;
    (columns[at] ??= []).push(block);
    return at;
  });
  return group.map((block, index) => {
    const at = columnOf[index]!;
    let until = at + 1;
    while (until < columns.length && !columns[until]!.some((other) => overlap(other, block))) until++;
    return {start: at / columns.length, width: (until - at) / columns.length};
  });
}
