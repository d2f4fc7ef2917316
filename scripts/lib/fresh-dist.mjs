// A `dist` that is as new as the sources, built when it isn't.
import {stat} from 'node:fs/promises';
import {listFiles, root} from './project.mjs';

const time = (file) =>
  stat(`${root}${file}`).then(
    ({mtimeMs}) => mtimeMs,
    () => 0,
  );

/** The last file of a build is written when all others are there. */
const LAST = 'dist/sbom.json';

/** Builds unless the last build is newer than every source; gives the folder. */
export async function freshDist({quiet = true} = {}) {
  const scripts = (await listFiles('scripts')).filter((file) => !/^scripts\/checks\/|\.test\./.test(file));
  const inputs = [...(await listFiles('src')), ...scripts, 'package.json'];
  const newest = Math.max(...(await Promise.all(inputs.map(time))));
  if ((await time(LAST)) < newest) {
    const {buildAll} = await import('../build.mjs');
    await buildAll(`${root}dist`, {quiet});
  }
  return `${root}dist/`;
}
