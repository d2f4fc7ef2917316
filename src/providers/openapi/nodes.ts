/** A place of a document: nothing is known of what it holds. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a place has under a name of its own; nothing that comes from a prototype. */
export const own = (node: Node | undefined, name: string): unknown =>
  node && Object.hasOwn(node, name) ? node[name] : undefined;

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
