// Starts the gallery with the demo server in it. The built pages are served, since a development server reloads every
// page when it comes back, and the gallery is there to show that nothing has to; `--dev` serves the sources instead.
import {fileURLToPath} from 'node:url';
import {install} from './install.mjs';
import {root} from './lib/project.mjs';

const config = {configFile: `${root}vite.config.ts`, configLoader: 'runner', clearScreen: false};

const value = (args, name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);

async function serve({dev, port, host}) {
  const vite = await import('vite');
  const place = {...(port && {port: Number(port), strictPort: true}), ...(host && {host})};
  if (dev) return (await vite.createServer({...config, server: place})).listen();
  await vite.build({...config, logLevel: 'warn'});
  return vite.preview({...config, logLevel: 'warn', preview: place});
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
