// Starts the gallery with the demo server in it. The built pages are served, since a development server reloads every
// page when it comes back, and the gallery is there to show that nothing has to; `--dev` serves the sources instead,
// `--built` the pages as they were built last.
import {fileURLToPath} from 'node:url';
import {install} from './install.mjs';
import {root} from './lib/project.mjs';

const value = (args, name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

async function serve({dev, built, port, host}) {
  const vite = await import('vite');
  const {freshGallery, writeIcons} = await import('./lib/fresh-gallery.mjs');
  const {galleryConfig} = await import('./lib/gallery.mjs');
  const config = {...(await galleryConfig()), configFile: false, clearScreen: false};
  const place = {...(port && {port: Number(port), strictPort: true}), ...(host && {host})};
  if (dev) {
    await writeIcons(`${root}src/icons`);
    return (await vite.createServer({...config, server: {...config.server, ...place}})).listen();
  }
  if (!built) await freshGallery();
  return vite.preview({...config, logLevel: 'warn', preview: {...config.preview, ...place}});
}

/** Installs and builds what is missing, starts, prints the address. */
export async function start(args) {
  await install();
  const built = args.includes('--built');
  const dev = args.includes('--dev');
  if (dev) await (await import('./analyze.mjs')).refresh();
  else if (!built) await (await import('./lib/fresh-dist.mjs')).freshDist({quiet: false});
  const place = {port: value(args, 'port'), host: value(args, 'host')};
  const server = await serve({dev, built, ...place});
  const [address] = server.resolvedUrls?.local ?? [];
  console.log(
    `\nThe gallery is at ${address}\nIts server's API is at ${address}api\n${
      dev ? '' : `For a page of your own: ${address}dist/total-widgets.js\n`
    }Stop it with Ctrl+C.`,
  );
  const stop = () => server.close().finally(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return server;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await start(process.argv.slice(2));
