const options = (...values) =>
  values.map((value) => {
    const words = value.replaceAll('_', ' ');
    return {label: words[0].toUpperCase() + words.slice(1), value};
  });

const EMAIL = String.raw`[^@\s]+@[^@\s]+\.[^@\s]+`;
const PHONE = '[0-9 +().-]{5,30}';
const PRODUCT_STATUS = options('active', 'draft', 'archived');

const USER = [
  {name: 'name', type: 'text', label: 'Name', required: true, max: 120},
  {
    name: 'email',
    type: 'email',
    label: 'Email',
    required: true,
    pattern: EMAIL,
    hint: 'must be an e-mail address',
    unique: true,
  },
  {
    name: 'avatar',
    type: 'text',
    label: 'Avatar',
    max: 500,
    pattern: '(https?://|/).*',
    hint: 'must be an address that starts with https:// or /',
  },
  {
    name: 'role',
    type: 'select',
    label: 'Role',
    required: true,
    default: 'user',
    options: options('admin', 'user', 'moderator', 'guest'),
  },
  {
    name: 'status',
    type: 'select',
    label: 'Status',
    required: true,
    default: 'pending',
    options: options('active', 'inactive', 'suspended', 'pending'),
  },
];

const CATEGORY = [
  {name: 'name', type: 'text', label: 'Name', required: true, max: 80, unique: true},
  {name: 'description', type: 'textarea', label: 'Description', max: 2000},
];

const PRODUCT = [
  {name: 'name', type: 'text', label: 'Product name', required: true, max: 160},
  {
    name: 'sku',
    type: 'text',
    label: 'SKU',
    required: true,
    pattern: '[A-Z0-9-]{3,32}',
    hint: 'must be 3 to 32 capitals, digits and hyphens',
    unique: true,
  },
  {name: 'description', type: 'textarea', label: 'Description', max: 10_000},
  {name: 'price', type: 'currency', label: 'Price', required: true, min: 0, max: 9_999_999},
  {name: 'cost', type: 'currency', label: 'Cost', min: 0, max: 9_999_999},
  {name: 'stock', type: 'integer', label: 'Stock', required: true, default: 0, min: 0},
  {name: 'track_inventory', type: 'checkbox', label: 'Track inventory', required: true, default: true},
  {
    name: 'category_id',
    type: 'select',
    label: 'Category',
    optionsSource: 'interface:list_categories',
    references: 'categories',
  },
  {name: 'status', type: 'select', label: 'Status', required: true, default: 'draft', options: PRODUCT_STATUS},
  {name: 'tags', type: 'tags', label: 'Tags', many: true, max: 20, optionsSource: 'interface:suggest_tags'},
  {
    name: 'variants',
    type: 'list',
    label: 'Variants',
    many: true,
    max: 30,
    nested: {table: 'product_variants', by: 'product_id'},
    readonly: ['product_id'],
    fields: [
      {name: 'name', type: 'text', label: 'Name', required: true, max: 80},
      {name: 'price', type: 'currency', label: 'Price', min: 0},
      {name: 'stock', type: 'integer', label: 'Stock', default: 0, required: true, min: 0},
    ],
  },
];

const POST = [
  {name: 'title', type: 'text', label: 'Title', required: true, max: 200},
  {name: 'body', type: 'richtext', label: 'Text', default: '', max: 100_000},
  {
    name: 'content',
    type: 'blocks',
    label: 'Blocks',
    many: true,
    max: 50,
    union: {
      text_block: [{name: 'text', type: 'textarea', label: 'Text', required: true, max: 20_000}],
      image: [
        {
          name: 'url',
          type: 'text',
          label: 'Image address',
          required: true,
          max: 500,
          pattern: '(https?://|/).*',
          hint: 'must be an address',
        },
        {name: 'alt_text', type: 'text', label: 'Alternative text', required: true},
      ],
      video: [{name: 'embed_code', type: 'text', label: 'Embed code', required: true, max: 2000}],
    },
  },
  {name: 'author_id', type: 'select', label: 'Author', optionsSource: 'interface:list_users', references: 'users'},
  {
    name: 'category_id',
    type: 'select',
    label: 'Category',
    optionsSource: 'interface:list_categories',
    references: 'categories',
  },
  {name: 'tags', type: 'tags', label: 'Tags', many: true, max: 20},
];

const TASK = [
  {name: 'title', type: 'text', label: 'Title', required: true, max: 200},
  {name: 'description', type: 'textarea', label: 'Description', max: 5000},
  {
    name: 'status',
    type: 'select',
    label: 'Status',
    required: true,
    default: 'todo',
    options: options('todo', 'in_progress', 'review', 'done'),
  },
  {
    name: 'priority',
    type: 'select',
    label: 'Priority',
    required: true,
    default: 'normal',
    options: options('low', 'normal', 'high'),
  },
  {name: 'assignee_id', type: 'select', label: 'Assignee', optionsSource: 'interface:list_users', references: 'users'},
  {name: 'due_on', type: 'date', label: 'Due'},
];

const APPOINTMENT = [
  {name: 'title', type: 'text', label: 'Title', required: true, max: 200},
  {name: 'location', type: 'text', label: 'Place', max: 200},
  {
    name: 'category',
    type: 'select',
    label: 'Category',
    default: 'meeting',
    options: options('meeting', 'focus', 'travel', 'release', 'holiday'),
  },
  {name: 'starts_at', type: 'datetime', label: 'Begins', required: true},
  {name: 'ends_at', type: 'datetime', label: 'Ends', required: true},
  {name: 'all_day', type: 'checkbox', label: 'All day', default: false},
];

const ORDER = [
  {
    name: 'customer_id',
    type: 'select',
    label: 'Customer',
    required: true,
    optionsSource: 'interface:list_users',
    references: 'users',
  },
  {
    name: 'items',
    type: 'list',
    label: 'Items',
    many: true,
    required: true,
    min: 1,
    max: 30,
    nested: {table: 'order_items', by: 'order_id', priced: true},
    fields: [
      {name: 'product_id', type: 'select', label: 'Product', required: true, optionsSource: 'interface:list_products'},
      {name: 'quantity', type: 'integer', label: 'Quantity', required: true, default: 1, min: 1, max: 1000},
    ],
  },
];

const form = (resource, mode, title, fields) => ({resource, table: resource, mode, title, fields});

/**
 * Every form by its name.
 * @type {Record<string, {resource: string, table: string, mode: 'create' | 'update', title: string, fields: any[]}>}
 */
export const FORMS = {
  create_user: form('users', 'create', 'User created', USER),
  update_user: form('users', 'update', 'User saved', USER),
  create_category: form('categories', 'create', 'Category created', CATEGORY),
  update_category: form('categories', 'update', 'Category saved', CATEGORY),
  create_product: form('products', 'create', 'Product created', PRODUCT),
  update_product: form('products', 'update', 'Product saved', PRODUCT),
  create_post: form('posts', 'create', 'Post created', POST),
  update_post: form('posts', 'update', 'Post saved', POST),
  create_task: form('tasks', 'create', 'Task created', TASK),
  update_task: form('tasks', 'update', 'Task saved', TASK),
  create_appointment: form('appointments', 'create', 'Appointment created', APPOINTMENT),
  update_appointment: form('appointments', 'update', 'Appointment saved', APPOINTMENT),
  create_order: form('orders', 'create', 'Order placed', ORDER),
};

/** For the bigger forms in files of their own. */
export {EMAIL, PHONE, form, options};
