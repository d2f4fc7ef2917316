interface HtmlPolicy {
  createHTML(text: string): unknown;
}

let policy: HtmlPolicy | undefined;

/**
 * A text that may be parsed on a page with Trusted Types. Only for text that is parsed into a document without scripts or
 * fetches, of which only what is allowed is copied: the policy hands it on as it is. It is made when first needed, and
 * throws where the page's `trusted-types` directive leaves `total-widgets` out.
 */
export function trusted(text: string): string {
  const {trustedTypes} = globalThis as {trustedTypes?: {createPolicy(name: string, rules: HtmlPolicy): HtmlPolicy}};
  if (!trustedTypes) return text;
  policy ??= trustedTypes.createPolicy('total-widgets', {createHTML: (input) => input});
  return policy.createHTML(text) as string;
}
