import {Problem} from './problem.mjs';

/**
 * @typedef {object} Action
 * @property {string} resource Also the name of its table.
 * @property {string} label
 * @property {string} done What is said afterwards; `{n}` is how many.
 * @property {string} [confirm]
 * @property {import('./form-values.mjs').FormField[]} [fields] What it asks for before it runs.
 * @property {(row: any) => boolean} [allowed] Whether it makes sense for the record as it is.
 * @property {string} [refused] Said when it does not.
 * @property {(values: any, row: any) => Record<string, unknown>} [set] New values of each row.
 * @property {true} [deletes]
 * @property {(row: any) => Record<string, unknown>} [copies] A new row out of each.
 */

const now = () => new Date().toISOString();

const setStatus = (resource, label, done, status, from, more = () => ({})) => ({
  resource,
  label,
  done,
  allowed: (row) => from.includes(row.status),
  refused: `That is possible only while the status is ${from.join(' or ')}.`,
  set: (values, row) => ({status, ...more(values, row)}),
});

const deletion = (resource, noun) => ({
  resource,
  label: 'Delete',
  done: `${noun} deleted`,
  confirm: 'Are you sure? You can undo this.',
  deletes: true,
});

const USER_STATUS = ['active', 'inactive', 'suspended', 'pending'];

const anyBut = (...statuses) => USER_STATUS.filter((status) => !statuses.includes(status));

const roleChange = (done) => ({
  resource: 'users',
  label: 'Change role',
  done,
  fields: [
    {
      name: 'role',
      type: 'select',
      label: 'Role',
      required: true,
      options: ['admin', 'user', 'moderator', 'guest'].map((value) => ({
        label: value[0].toUpperCase() + value.slice(1),
        value,
      })),
    },
  ],
  set: ({role}) => ({role}),
});

const USERS = {
  activate_user: setStatus('users', 'Activate', 'User activated', 'active', anyBut('active')),
  deactivate_user: setStatus('users', 'Deactivate', 'User deactivated', 'inactive', anyBut('inactive')),
  suspend_user: setStatus('users', 'Suspend', 'User suspended', 'suspended', anyBut('suspended')),
  delete_user: deletion('users', 'User'),
  change_role: roleChange('Role changed'),
  bulk_change_role: roleChange('{n} users have a new role'),
  bulk_suspend_users: setStatus('users', 'Suspend', '{n} users suspended', 'suspended', USER_STATUS),
  bulk_delete_users: deletion('users', '{n} users'),
};

/** Puts many records at once into a category that it asks for. */
const categorization = (resource) => ({
  resource,
  label: 'Categorize',
  done: `{n} ${resource} categorized`,
  fields: [
    {
      name: 'category_id',
      type: 'select',
      label: 'Category',
      required: true,
      optionsSource: 'interface:list_categories',
    },
  ],
  set: ({category_id: category}) => ({category_id: category}),
});

const unpublished = {published_at: null, scheduled_at: null};

const POSTS = {
  publish_post: {
    ...setStatus('posts', 'Publish', 'Post published', 'published', ['draft', 'scheduled', 'archived'], () => ({
      published_at: now(),
      scheduled_at: null,
    })),
    confirm: 'Are you sure you want to publish this post?',
  },
  unpublish_post: setStatus(
    'posts',
    'Unpublish',
    'Post is a draft again',
    'draft',
    ['published', 'scheduled'],
    () => unpublished,
  ),
  archive_post: setStatus(
    'posts',
    'Archive',
    'Post archived',
    'archived',
    ['draft', 'published', 'scheduled'],
    () => unpublished,
  ),
  schedule_post: {
    ...setStatus('posts', 'Schedule', 'Post scheduled', 'scheduled', ['draft', 'scheduled'], ({publish_at: at}) => ({
      scheduled_at: future(at),
      published_at: null,
    })),
    fields: [{name: 'publish_at', type: 'datetime', label: 'Publish at', required: true}],
  },
  bulk_categorize: categorization('posts'),
  delete_post: deletion('posts', 'Post'),
};

const PRODUCTS = {
  activate_product: setStatus('products', 'Activate', 'Product is on sale', 'active', ['draft', 'archived']),
  archive_product: setStatus('products', 'Archive', 'Product archived', 'archived', ['draft', 'active']),
  bulk_archive: {
    ...setStatus('products', 'Archive', '{n} products archived', 'archived', ['draft', 'active', 'archived']),
    confirm: 'Archive these products?',
  },
  bulk_categorize_products: categorization('products'),
  bulk_delete_products: deletion('products', '{n} products'),
  delete_product: deletion('products', 'Product'),
  duplicate_product: {
    resource: 'products',
    label: 'Duplicate',
    done: 'Product duplicated',
    copies: ({name, sku, description, price, cost, category_id, tags}) => ({
      name: `${name} (copy)`.slice(0, 160),
      sku: `${sku.slice(0, 24)}-${Math.random().toString(36).slice(2, 7).toUpperCase()}`,
      description,
      price,
      cost,
      stock: 0,
      category_id,
      tags,
      status: 'draft',
      track_inventory: true,
    }),
  },
};

const ORDERS = {
  pay_order: setStatus('orders', 'Mark as paid', 'Order paid', 'paid', ['pending']),
  ship_order: setStatus('orders', 'Ship', 'Order shipped', 'shipped', ['paid']),
  deliver_order: setStatus('orders', 'Mark as delivered', 'Order delivered', 'delivered', ['shipped']),
  bulk_pay_orders: setStatus('orders', 'Mark as paid', '{n} orders paid', 'paid', ['pending']),
  cancel_order: {
    ...setStatus('orders', 'Cancel', 'Order cancelled', 'cancelled', ['pending', 'paid']),
    confirm: 'Cancel this order?',
  },
  refund_order: {
    ...setStatus('orders', 'Refund', 'Order refunded', 'refunded', ['paid', 'delivered']),
    confirm: 'Give the money back?',
  },
};

const COLUMNS = ['todo', 'in_progress', 'review', 'done'];

const OTHERS = {
  move_task: {
    resource: 'tasks',
    label: 'Move',
    done: 'Task moved',
    fields: [
      {
        name: 'status',
        type: 'select',
        label: 'Column',
        options: COLUMNS.map((value) => ({label: value.replace('_', ' '), value})),
      },
      {name: 'place', type: 'number', label: 'Place'},
    ],
    set: ({status, place}, row) => ({status: status ?? row.status, place: place ?? row.place}),
  },
  move_folder: {
    resource: 'folders',
    label: 'Move',
    done: 'Folder moved',
    fields: [
      {name: 'parent_id', type: 'number', label: 'Into'},
      {name: 'index', type: 'number', label: 'Place'},
      {name: 'before', type: 'text', label: 'Before'},
    ],
    set: ({parent_id: parent, index}) => ({parent_id: parent ?? null, place_at: index ?? 0}),
  },
  move_appointment: {
    resource: 'appointments',
    label: 'Move',
    done: 'Appointment moved',
    fields: [
      {name: 'starts_at', type: 'datetime', label: 'Begins'},
      {name: 'ends_at', type: 'datetime', label: 'Ends'},
    ],
    set: (values, row) => ({starts_at: values.starts_at ?? row.starts_at, ends_at: values.ends_at ?? row.ends_at}),
  },
  delete_appointment: deletion('appointments', 'Appointment'),
  delete_task: deletion('tasks', 'Task'),
  delete_category: deletion('categories', 'Category'),
  delete_employee: deletion('employees', 'Employee'),
  mark_read: {resource: 'notifications', label: 'Mark as read', done: 'Marked as read', set: () => ({read: true})},
};

function future(text) {
  if (Date.parse(text) > Date.now()) return text;
  throw new Problem(422, 'The time must be in the future.', {
    errors: [{path: 'publish_at', code: 'past', message: 'must be in the future'}],
  });
}

const NAMED = {...USERS, ...POSTS, ...PRODUCTS, ...ORDERS, ...OTHERS};

/** The names the seeds' scenes use for the same acts. */
const ALIASES = {publish: 'publish_post', schedule: 'schedule_post', bulk_categorize_posts: 'bulk_categorize'};

/** @type {Record<string, Action>} */
export const ACTIONS = {
  ...NAMED,
  ...Object.fromEntries(Object.entries(ALIASES).map(([alias, name]) => [alias, NAMED[name]])),
};
