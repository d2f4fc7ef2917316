/** True when a topic asks for more than one: some segment of it is `*`. */
export function isPattern(topic: string): boolean {
  return topic.split(':').includes('*');
}

/** Whether a concrete topic is meant by one that was asked for: `*` is one segment, as the last one it is one or more. */
export function matchesTopic(asked: string, topic: string): boolean {
  if (asked === topic) return true;
  if (!asked.includes('*')) return false;
  const wanted = asked.split(':');
  const given = topic.split(':');
  const last = wanted.length - 1;
  if (wanted[last] === '*' ? given.length < wanted.length : given.length !== wanted.length) return false;
  return wanted.every((segment, i) => segment === '*' || segment === given[i]);
}

/** The asked topics that mean a concrete one: itself first, then the patterns in their order. */
export function askedFor(asked: Iterable<string>, topic: string): string[] {
  const found = [...asked].filter((candidate) => matchesTopic(candidate, topic));
  return found.sort((a, b) => Number(b === topic) - Number(a === topic));
}
