// The data that contenders are given: the same at every run.

const FAMILY =
  'Adeyemi Bauer Castillo Dubois Eriksen Fontana Garcia Haddad Ivanova Jansen Kowalski Larsen Moreau Novak Okonkwo Petrov Quispe Rossi Sato Tanaka Ueda Virtanen Weber Yilmaz Zhang'.split(
    ' ',
  );
const GIVEN = 'Amara Ben Chiara Diego Elif Farid Greta Hana Ines Jonas Kofi Lena Mateo Nora Omar Petra Rosa Sven'.split(
  ' ',
);
const CITIES = 'Accra Bergen Cusco Dakar Essen Fukuoka Ghent Hanoi Izmir Jaipur'.split(' ');
const KINDS = 'book lamp chair desk phone cable'.split(' ');
const STATES = ['paid', 'sent', 'returned'];
const WORDS = 'bright calm dark early fair grand heavy jolly keen light'.split(' ');

/** The columns of the wide table; the first says which row it is. */
export const COLUMNS = [
  ['id', 90],
  ['customer', 170],
  ['city', 110],
  ['kind', 100],
  ['price', 110],
  ['pieces', 80],
  ['rating', 110],
  ['state', 90],
  ['day', 90],
  ['remark', 150],
].map(([field, width]) => ({field, width, label: field[0].toUpperCase() + field.slice(1)}));

/** What the column `customer` is filtered by: about one row in 25 has it. */
export const NEEDLE = 'okonkwo';

/** Numbers from 0 to below 1 that are the same at every run (xorshift, 32 bits). */
export function randomFrom(seed) {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}

/** Plain records for the wide table. */
export function wideRows(count) {
  const random = randomFrom(20_261);
  const below = (limit) => Math.floor(random() * limit);
  const one = (list) => list[below(list.length)];
  return Array.from({length: count}, (_, id) => ({
    id,
    customer: `${one(GIVEN)} ${one(FAMILY)}`,
    city: one(CITIES),
    kind: one(KINDS),
    price: 1 + below(900_000_000) / 1000,
    pieces: below(500),
    rating: random() * 10,
    state: one(STATES),
    day: 19_000 + below(2000),
    remark: `remark ${below(4000)}`,
  }));
}

/** Makes records with a number and a label for the keyed table, one number after the other. */
export function labelMaker() {
  const random = randomFrom(97);
  const one = (list) => list[Math.floor(random() * list.length)];
  let id = 0;
  return (count) =>
    Array.from({length: count}, () => ({id: ++id, label: `${one(WORDS)} ${one(CITIES)} ${one(KINDS)}`}));
}
