// A relay in a process of its own, which a test may kill. It tells its port, and is told what to publish.
import {createRelay} from '../../../src/relay/index.mjs';

const {RELAY_OPTIONS = '{}', RELAY_PORT = '0'} = process.env;
const relay = createRelay({...JSON.parse(RELAY_OPTIONS), report: (error) => console.error(error?.message ?? error)});
const port = await relay.listen(Number(RELAY_PORT));

process.on('message', async ({pipeline, record, close}) => {
  if (close) await relay.close();
  else await relay.publish(pipeline, record);
  if (close) process.exit(0);
});
process.send({port});
