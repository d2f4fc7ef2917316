// What is known of a resource: a file of metadata, or what a server says at an address.
import {readFile} from 'node:fs/promises';

async function readJson(from) {
  if (!/^https?:/.test(from)) return JSON.parse(await readFile(from, 'utf8'));
  const response = await fetch(from, {headers: {accept: 'application/json'}});
  if (!response.ok) throw new Error(`${from} answers with ${response.status}.`);
  return response.json();
}

/** Whether it is a server's description, which tells of actions by name and of what can be asked. */
const isDescription = (body) =>
  'can' in body || 'relations' in body || (typeof body.actions === 'object' && !Array.isArray(body.actions));

/** The form that makes a record says more of the fields; a server that describes none is done without. */
async function readForm(from, name) {
  if (!/^https?:/.test(from) || !name || !from.includes('/describe/')) return undefined;
  return readJson(from.replace(/\/describe\/.*$/, `/form/${encodeURIComponent(name)}`)).catch(() => undefined);
}

/** @returns {Promise<object>} Metadata of a resource. */
export async function readResource(from, describedMetadata) {
  const body = await readJson(from);
  const whole = body?.data && Object.keys(body).length === 1 ? body.data : body;
  if (typeof whole !== 'object' || whole === null || Array.isArray(whole)) throw new Error(`${from} is no metadata.`);
  if (!isDescription(whole)) return whole;
  const {name = new URL(from, 'file:').pathname.split('/').at(-1)} = whole;
  const description = {...whole, fields: whole.fields ?? []};
  return {...describedMetadata(description, await readForm(from, whole.forms?.create)), name};
}
