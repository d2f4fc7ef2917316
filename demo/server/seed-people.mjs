import {readDataset} from './dataset-files.mjs';
import {CERTIFICATIONS, DEPARTMENTS, FIRST, LAST} from './seed-names.mjs';
import {ago, mailName, number, personName, weighted} from './seed-tools.mjs';

/** Departments, positions, the real states, and the employees. */
export async function seedPeople(world) {
  const {put} = world;
  const names = Object.keys(DEPARTMENTS);
  const positions = names.flatMap((name, at) =>
    DEPARTMENTS[name].map((title) => ({department_id: at + 1, name: title})),
  );
  await put(
    'departments',
    names.map((name, at) => ({id: at + 1, name, version: 1})),
  );
  await put(
    'positions',
    positions.map((position, at) => ({id: at + 1, ...position})),
  );
  await put(
    'certifications',
    CERTIFICATIONS.map((name, at) => ({id: at + 1, name})),
  );
  const capitals = JSON.parse(await readDataset('us-state-capitals.json'));
  await put(
    'states',
    capitals.map(({state}) => ({code: STATE_CODES[state], name: state})),
  );
  const employees = number(48).map((id) => employee(world, id, positions));
  await put('employees', employees);
  await put('addresses', employees.map(address));
  await put(
    'emergency_contacts',
    employees.map(({id}) => contact(world, id)),
  );
}

function employee(world, id, positions) {
  const {random} = world;
  const [firstName, lastName] = [random.pick(FIRST), random.pick(LAST)];
  const at = random.integer(1, positions.length);
  return {
    id,
    first_name: firstName,
    last_name: lastName,
    birth_date: `${random.integer(1962, 2001)}-0${random.integer(1, 9)}-1${random.integer(0, 9)}`,
    gender: random.pick(['female', 'male', 'other', 'undisclosed']),
    email: `${mailName(`${firstName} ${lastName}`)}.${id}@example.org`,
    phone: `555-01${String(id).padStart(2, '0')}`,
    employee_id: `E-${1000 + id}`,
    hire_date: ago(world, random.integer(60, 2000)).slice(0, 10),
    department_id: positions[at - 1].department_id,
    position_id: at,
    manager_id: id > 6 ? random.integer(1, 6) : null,
    employment_type: weighted(random, ['full_time', 6], ['part_time', 2], ['contract', 1], ['intern', 1]),
    salary: random.integer(40, 160) * 1000,
    notes: '',
    created_at: ago(world, 60),
    updated_at: ago(world, 60),
    version: 1,
  };
}

function address({id}) {
  const zip = `627${String(id).padStart(2, '0')}`;
  return {
    id,
    employee_id: id,
    place: 0,
    type: 'home',
    street: `${id} Main Street`,
    city: 'Springfield',
    state: 'IL',
    zip,
  };
}

function contact(world, id) {
  return {
    id,
    employee_id: id,
    place: 0,
    name: personName(world),
    relationship: 'Partner',
    phone: '555-0199',
    email: null,
  };
}

const STATE_CODES = Object.fromEntries(
  (
    'Alabama AL,Alaska AK,Arizona AZ,Arkansas AR,California CA,Colorado CO,Connecticut CT,Delaware DE,Florida FL,Georgia GA,' +
    'Hawaii HI,Idaho ID,Illinois IL,Indiana IN,Iowa IA,Kansas KS,Kentucky KY,Louisiana LA,Maine ME,Maryland MD,' +
    'Massachusetts MA,Michigan MI,Minnesota MN,Mississippi MS,Missouri MO,Montana MT,Nebraska NE,Nevada NV,' +
    'New Hampshire NH,New Jersey NJ,New Mexico NM,New York NY,North Carolina NC,North Dakota ND,Ohio OH,Oklahoma OK,' +
    'Oregon OR,Pennsylvania PA,Rhode Island RI,South Carolina SC,South Dakota SD,Tennessee TN,Texas TX,Utah UT,' +
    'Vermont VT,Virginia VA,Washington WA,West Virginia WV,Wisconsin WI,Wyoming WY'
  )
    .split(',')
    .map((entry) => [entry.slice(0, -3), entry.slice(-2)]),
);
