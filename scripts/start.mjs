// Starts the gallery with the demo server in it. The built pages are served, since a development server reloads every
// page when it comes back, and the gallery is there to show that nothing has to; `--dev` serves the sources instead.
import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {install} from './install.mjs';
import {root} from './lib/project.mjs';

const value = (args, name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

/** Icons are fetched one by one from beside the modules that draw them. */
async function writeIcons(folder) {
  const {writeIconModules} = await import('./icons.mjs');
  if (!existsSync(`${folder}/lucide`)) await writeIconModules(folder);
}

async function serve({dev, port, host}) {
  const vite = await import('vite');
  const {galleryConfig} = await import('./lib/gallery.mjs');
  const config = {...(await galleryConfig()), configFile: false, clearScreen: false};
  const place = {...(port && {port: Number(port), strictPort: true}), ...(host && {host})};
  if (dev) {
    await writeIcons(`${root}src/icons`);
    return (await vite.createServer({...config, server: {...config.server, ...place}})).listen();
  }
  await vite.build({...config, logLevel: 'warn'});
  await writeIcons(`${config.build.outDir}/assets/icons`);
  return vite.preview({...config, logLevel: 'warn', preview: {...config.preview, ...place}});
}

/** Installs and builds what is missing, starts, prints the address. */
export async function start(args) {
  await install();
  const {refresh} = await import('./analyze.mjs');
  await refresh();
  const server = await serve({dev: args.includes('--dev'), port: value(args, 'port'), host: value(args, 'host')});
  const [address] = server.resolvedUrls?.local ?? [];
  console.log(`\nThe gallery is at ${address}\nIts server's API is at ${address}api\nStop it with Ctrl+C.`);
  const stop = () => server.close().finally(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return server;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await start(process.argv.slice(2));
