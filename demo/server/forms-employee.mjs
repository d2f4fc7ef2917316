import {EMAIL, PHONE, form, options} from './forms.mjs';

const PHONE_HINT = 'must be a telephone number';
const EMAIL_HINT = 'must be an e-mail address';

const ADDRESS = [
  {
    name: 'type',
    type: 'select',
    label: 'Address type',
    required: true,
    default: 'home',
    options: options('home', 'work', 'other'),
  },
  {name: 'street', type: 'text', label: 'Street address', required: true},
  {name: 'city', type: 'text', label: 'City', required: true, max: 120},
  {name: 'state', type: 'select', keys: 'text', label: 'State', optionsSource: 'interface:list_states', max: 2},
  {name: 'zip', type: 'text', label: 'ZIP', pattern: String.raw`\d{5}`, hint: 'must have five digits'},
];

const CONTACT = [
  {name: 'name', type: 'text', label: 'Name', required: true, max: 120},
  {name: 'relationship', type: 'text', label: 'Relationship', max: 80},
  {name: 'phone', type: 'tel', label: 'Phone', pattern: PHONE, hint: PHONE_HINT},
  {name: 'email', type: 'email', label: 'Email', pattern: EMAIL, hint: EMAIL_HINT},
];

const EMPLOYEE = [
  {name: 'first_name', type: 'text', label: 'First name', required: true, max: 80},
  {name: 'last_name', type: 'text', label: 'Last name', required: true, max: 80},
  {name: 'birth_date', type: 'date', label: 'Date of birth'},
  {name: 'gender', type: 'select', label: 'Gender', options: options('female', 'male', 'other', 'undisclosed')},
  {
    name: 'ssn',
    type: 'text',
    label: 'SSN',
    sensitive: true,
    pattern: String.raw`\d{3}-?\d{2}-?\d{4}`,
    hint: 'must look like 999-99-9999',
    // A field with a mask sends the digits alone.
    write: (text) => text.replace(/^(\d{3})-?(\d{2})-?(\d{4})$/, '$1-$2-$3'),
  },
  {name: 'email', type: 'email', label: 'Email', required: true, pattern: EMAIL, hint: EMAIL_HINT, unique: true},
  {name: 'phone', type: 'tel', label: 'Phone', pattern: PHONE, hint: PHONE_HINT},
  {
    name: 'addresses',
    type: 'list',
    label: 'Addresses',
    many: true,
    max: 3,
    nested: {table: 'addresses', by: 'employee_id'},
    readonly: ['employee_id'],
    fields: ADDRESS,
  },
  {
    name: 'emergency_contacts',
    type: 'list',
    label: 'Emergency contacts',
    many: true,
    max: 5,
    nested: {table: 'emergency_contacts', by: 'employee_id'},
    readonly: ['employee_id'],
    fields: CONTACT,
  },
  {
    name: 'employee_id',
    type: 'text',
    label: 'Employee ID',
    required: true,
    pattern: String.raw`E-\d{4,6}`,
    hint: 'must look like E-1234',
    unique: true,
  },
  {name: 'hire_date', type: 'date', label: 'Hire date'},
  {
    name: 'department_id',
    type: 'select',
    label: 'Department',
    optionsSource: 'interface:list_departments',
    references: 'departments',
  },
  {
    name: 'position_id',
    type: 'select',
    label: 'Position',
    optionsSource: 'interface:list_positions({form.department_id})',
    references: 'positions',
  },
  {
    name: 'manager_id',
    type: 'select',
    label: 'Reports to',
    optionsSource: 'interface:list_managers',
    references: 'employees',
  },
  {
    name: 'employment_type',
    type: 'select',
    label: 'Employment type',
    required: true,
    default: 'full_time',
    options: options('full_time', 'part_time', 'contract', 'intern'),
  },
  {name: 'salary', type: 'currency', label: 'Annual salary', min: 0, max: 99_999_999},
  {name: 'documents', type: 'file', label: 'Employment documents', many: true, max: 10},
  {
    name: 'certifications',
    type: 'choices',
    label: 'Certifications',
    many: true,
    optionsSource: 'interface:list_certifications',
  },
  {name: 'notes', type: 'richtext', label: 'Additional notes', max: 20_000},
];

/** The forms of the people department. */
export const EMPLOYEE_FORMS = {
  create_employee: form('employees', 'create', 'Employee created', EMPLOYEE),
  update_employee: form('employees', 'update', 'Employee saved', EMPLOYEE),
};
