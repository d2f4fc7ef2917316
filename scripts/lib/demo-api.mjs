// The demo server under /api of the gallery, in Vite's development and preview servers alike.

/** @param {() => Promise<{handle: Function, upgrade: Function, close: Function}>} start Starts the demo server. */
export function demoApi(start) {
  const attach = async (server) => {
    const api = await start();
    // Ahead of Vite's own, which would answer any path with a page.
    server.middlewares.use((request, response, next) => {
      if (!api.handle(request, response)) next();
    });
    // Vite's own socket shares this server: what isn't ours is left alone.
    server.httpServer?.on('upgrade', (request, socket, head) => api.upgrade(request, socket, head));
    server.httpServer?.on('close', () => api.close());
  };
  return {name: 'demo-api', configureServer: attach, configurePreviewServer: attach};
}
