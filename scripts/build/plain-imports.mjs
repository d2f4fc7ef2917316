// Vite wraps every dynamic import in a function that preloads style sheets and modules. There are no such sheets here,
// and `fetchTogether` sends requests out early, so the wrapper only calls what it is given.

const HELPER = '\0vite/preload-helper.js';

export const plainImports = () => ({
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
});
