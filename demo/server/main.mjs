import {createDemoServer} from './server.mjs';

const {DATABASE_URL, DATABASE_FOLDER, HOST, PORT, SHOP, CSRF, ORIGINS} = process.env;

const server = createDemoServer({
  database: DATABASE_URL ?? DATABASE_FOLDER,
  port: PORT === undefined ? undefined : Number(PORT),
  host: HOST,
  shop: SHOP === '1',
  csrf: CSRF === '1',
  origins: ORIGINS?.split(',').filter(Boolean),
});

const port = await server.listen();
console.log(`http://${HOST ?? '127.0.0.1'}:${port}/api`);

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close().then(() => process.exit(0)));
