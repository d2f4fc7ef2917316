import {FIRST, LAST} from './seed-names.mjs';

const DAY = 86_400_000;

/** A point in time so many days before the seed's now. */
export const ago = (world, days) => new Date(world.now - days * DAY).toISOString();

/** The numbers from 1 on. */
export const number = (length) => Array.from({length}, (unused, index) => index + 1);

/** One of the choices, each as often as its weight. */
export const weighted = (random, ...choices) =>
  random.pick(choices.flatMap(([value, weight]) => Array(weight).fill(value)));

/** An invented name. */
export function personName({random}) {
  return `${random.pick(FIRST)} ${random.pick(LAST)}`;
}

/** A name as it stands before an at sign. */
export function mailName(name) {
  return name
    .normalize('NFD')
    .replaceAll(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .replaceAll(' ', '.');
}
