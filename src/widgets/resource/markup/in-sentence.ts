/** A name inside of a sentence: “New product”, but “New SKU”, and a capital where the language wants it, as German does. */
export const inSentence = (name: string, language: string): string =>
  /^en\b/i.test(language) && /^\p{Lu}(?!\p{Lu})/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
