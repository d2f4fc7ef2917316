/** The words the invented records are made of. */
export const FIRST = (
  'Ada Alan Amara Anders Anna Ariel Bao Beatriz Carlos Chiara Chloé Daniel Deniz Edsger Elena Emil Fatima Femi Grace ' +
  'Hana Hedy Hugo Ines Ismail Jonas Joan Julia Kamal Katherine Kenji Lena Linus Lucía Mahmoud Margaret Maria Mei Mila ' +
  'Nadia Niklas Noor Olga Omar Pablo Priya Radia Ravi Rosa Sara Sofia Søren Tariq Tim Uma Viktor Wei Yara Yusuf Zofia Åsa'
).split(' ');

export const LAST = (
  'Adeyemi Almeida Andersson Bauer Berg Bianchi Castro Chen Cohen Costa Dubois Eriksen Fischer Garcia Haddad Hansen ' +
  'Hopper Ibrahim Ito Jansen Johnson Kaya Khan Kim Kowalski Kumar Lamarr Larsen Lopez Lovelace Martin Meyer Moreau ' +
  'Müller Nakamura Nguyen Novak Okafor Okoye Olsen Osei Patel Perlman Petrov Ramos Rossi Said Santos Sato Schmidt ' +
  'Silva Singh Smith Suzuki Tanaka Torvalds Turing Vargas Vogel Wang Weber Yilmaz Zhang Øster'
).split(' ');

export const CATEGORIES = [
  ['Desks', 'Places to work at'],
  ['Chairs', 'Places to sit'],
  ['Lighting', 'Lamps and bulbs'],
  ['Audio', 'Headphones and speakers'],
  ['Keyboards', 'Things to type on'],
  ['Bags', 'Things to carry things in'],
  ['Stationery', 'Paper and pens'],
  ['Plants', 'Green things'],
];

export const KINDS = {
  Desks: ['Standing Desk', 'Writing Desk', 'Corner Desk', 'Desk Shelf'],
  Chairs: ['Task Chair', 'Stool', 'Lounge Chair', 'Bench'],
  Lighting: ['Desk Lamp', 'Floor Lamp', 'Pendant', 'Light Strip'],
  Audio: ['Headphones', 'Speaker', 'Microphone', 'Earbuds'],
  Keyboards: ['Keyboard', 'Number Pad', 'Wrist Rest', 'Key Set'],
  Bags: ['Backpack', 'Tote', 'Sleeve', 'Messenger Bag'],
  Stationery: ['Notebook', 'Fountain Pen', 'Planner', 'Pencil Set'],
  Plants: ['Fern', 'Monstera', 'Cactus', 'Planter'],
};

export const RANGES = ['Aalto', 'Borealis', 'Cirrus', 'Delta', 'Ember', 'Fjord', 'Grove', 'Halo'];

export const TAGS = ['new', 'sale', 'oak', 'steel', 'wool', 'recycled', 'handmade', 'quiet', 'compact', 'outdoor'];

export const DEPARTMENTS = {
  Engineering: ['Software Engineer', 'Site Reliability Engineer', 'Engineering Manager', 'QA Engineer'],
  Design: ['Product Designer', 'Researcher', 'Design Lead'],
  Sales: ['Account Executive', 'Sales Engineer', 'Sales Manager'],
  Support: ['Support Specialist', 'Support Lead'],
  Finance: ['Accountant', 'Controller'],
  People: ['Recruiter', 'People Partner'],
};

export const CERTIFICATIONS = [
  'First Aid',
  'Fire Warden',
  'Data Protection',
  'Forklift',
  'Scrum Master',
  'Cloud Architect',
];

export const TASKS = [
  'Write the release notes',
  'Answer the open tickets',
  'Photograph the new lamps',
  'Count the warehouse',
  'Renew the certificates',
  'Plan the spring sale',
  'Review the returns policy',
  'Update the price list',
  'Call the carrier',
  'Translate the checkout',
  'Test the screen reader path',
  'Archive last year',
];

export const TITLES = [
  'How we choose our oak',
  'A desk for small rooms',
  'Five lamps, one evening',
  'What quiet keyboards sound like',
  'Repair before replace',
  'Notes from the workshop',
  'Caring for ferns in winter',
  'The packing table',
  'Why our bags have no logo',
  'Colours of the season',
];
