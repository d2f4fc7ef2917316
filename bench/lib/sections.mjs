// The file of results: a section a suite, so that one suite can be measured anew while the figures of the others stay.

const headOf = (name) => `## ${name}\n`;

/** The text with another section of this name, in its place, or at the end where there is none yet. */
export function withSection(text, name, body) {
  const [intro, ...sections] = text.split(/^(?=## )/m);
  const fresh = `${headOf(name)}\n${body.trim()}\n`;
  const place = sections.findIndex((section) => section.startsWith(headOf(name)));
  if (place < 0) sections.push(fresh);
  else sections[place] = fresh;
  return `${[intro, ...sections].map((part) => part.trim()).join('\n\n')}\n`;
}
