import {randomUUID} from 'node:crypto';
import {mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {KNOWN_ENDINGS, plainName, typeOf} from './file-kinds.mjs';
import {Problem, fieldProblem} from './problem.mjs';

const LARGEST = 5 * 1024 * 1024;
const MOST = 10;
/** A demo is open to everybody: the oldest files give way. */
const MOST_KEPT = 500;
const FIELD = 'file';
const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the action asks for, as a form describes it. */
export const UPLOAD_FIELDS = [{name: FIELD, type: 'file', label: 'File', many: true, required: true, max: MOST}];

/**
 * Files that were uploaded, in a folder of the disk: each under a key of the server's own, never under a name that
 * somebody gave it, with what is known of it beside it.
 */
export class Uploads {
  #given;
  #folder;

  /** @param {string} [folder] Without one they are kept in a folder of the system's, which goes when this is closed. */
  constructor(folder) {
    this.#given = folder;
  }

  /** Where they are; made when the first comes. @returns {Promise<string>} */
  folder() {
    return (this.#folder ??= this.#given
      ? mkdir(this.#given, {recursive: true}).then(() => this.#given)
      : mkdtemp(join(tmpdir(), 'total-widgets-uploads-')));
  }

  /**
   * Keeps files, all of them or none.
   * @param {readonly File[]} files
   * @returns {Promise<{id: string, name: string, type: string, size: number, url: string}[]>}
   */
  async keep(files) {
    if (files.length === 0) throw fieldProblem(422, FIELD, 'required', 'A file is needed.');
    if (files.length > MOST) throw fieldProblem(422, FIELD, 'max', `No more than ${MOST} files at once.`);
    const checked = await Promise.all(files.map(checkedFile));
    const folder = await this.folder();
    const records = [];
    try {
      for (const file of checked) records.push(await write(folder, file));
    } catch (error) {
      await Promise.all(records.map(({id}) => this.remove(id)));
      throw error;
    }
    await this.#makeRoom(folder);
    return records;
  }

  /** A file with its content. @param {string} id */
  async read(id) {
    if (!KEY.test(id)) throw new Problem(404, 'There is no such file.');
    const path = join(await this.folder(), id);
    try {
      return {...JSON.parse(await readFile(`${path}.json`, 'utf8')), content: await readFile(path)};
    } catch {
      throw new Problem(404, 'There is no such file.');
    }
  }

  /** @param {string} id */
  async remove(id) {
    if (!KEY.test(id)) return;
    const path = join(await this.folder(), id);
    await Promise.all([rm(path, {force: true}), rm(`${path}.json`, {force: true})]);
  }

  async close() {
    if (this.#folder && !this.#given) await rm(await this.#folder, {recursive: true, force: true});
  }

  async #makeRoom(folder) {
    const keys = (await readdir(folder)).filter((name) => KEY.test(name));
    if (keys.length <= MOST_KEPT) return;
    const dated = await Promise.all(keys.map(async (key) => ({key, at: (await stat(join(folder, key))).mtimeMs})));
    const oldest = dated.sort((one, other) => one.at - other.at).slice(0, keys.length - MOST_KEPT);
    await Promise.all(oldest.map(({key}) => this.remove(key)));
  }
}

async function checkedFile(file) {
  const name = plainName(file.name);
  if (file.size > LARGEST) throw fieldProblem(413, FIELD, 'size', `${name} is larger than 5 MB.`);
  if (file.size === 0) throw fieldProblem(422, FIELD, 'size', `${name} is empty.`);
  const content = Buffer.from(await file.arrayBuffer());
  const type = typeOf(name, content);
  if (!type) throw fieldProblem(415, FIELD, 'type', `${name} is no file of these kinds: ${KNOWN_ENDINGS}.`);
  return {name, type, content};
}

/** What is there under its key is there as a whole: a file that is being written has another name. */
async function write(folder, {name, type, content}) {
  const id = randomUUID();
  const path = join(folder, id);
  const record = {id, name, type, size: content.length, url: `/api/uploads/${id}/content`};
  try {
    await writeFile(`${path}.part`, content, {flag: 'wx', mode: 0o600});
    await writeFile(`${path}.json`, JSON.stringify(record), {flag: 'wx', mode: 0o600});
    await rename(`${path}.part`, path);
  } catch (error) {
    await Promise.all(['.part', '.json'].map((ending) => rm(path + ending, {force: true})));
    throw error;
  }
  return record;
}
