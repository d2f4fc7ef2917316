// A page whose policy doesn't list Lit's Trusted Types name gets one sentence that says what to add, instead of the
// browser's bare TypeError. Nothing of the library is defined then, and the page's own content stays as it is.

const MESSAGE =
  '[total-widgets] This page allows Trusted Types, but not the policy that templates need: add lit-html and total-widgets to the trusted-types directive of its Content-Security-Policy.';

const CREATE = /(\w+)\.createPolicy\("lit-html",(\{createHTML:(\w+)=>\3\})\)/;

/** Lit's module text with the sentence in it; throws when Lit has changed so that it can't be put in. */
export function withClearPolicy(code) {
  if (!CREATE.test(code)) throw new Error('lit-html creates its Trusted Types policy in a way that is not known here');
  const sentence = JSON.stringify(MESSAGE);
  return code.replace(CREATE, (_found, types, rules) => {
    return `(()=>{try{return ${types}.createPolicy("lit-html",${rules})}catch(cause){throw new Error(${sentence},{cause})}})()`;
  });
}

/** The same as a Vite plugin. */
export const clearPolicy = () => ({
  name: 'clear-policy',
  transform: {
    filter: {id: /\/lit-html\/lit-html\.js$/},
    handler: (code) => ({code: withClearPolicy(code), map: null}),
  },
});
