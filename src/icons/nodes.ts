/** One shape of an icon: its SVG tag, its attributes, and the shapes within it. */
export type IconNode = readonly [
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children?: readonly IconNode[],
];
