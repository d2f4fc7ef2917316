import {RESOURCES} from './resources.mjs';

const ID = {id: 'integer'};

/** The smaller lists: choices for selects, logs and dashboards. */
const SMALL = {
  departments: {
    from: 'department_rows',
    fields: {...ID, name: 'text', employees_count: 'integer', version: 'integer'},
    search: ['name'],
    sort: 'name',
    relations: {
      positions: {resource: 'positions', many: true, by: 'department_id'},
      employees: {resource: 'employees', many: true, by: 'department_id'},
    },
  },
  positions: {
    from: 'position_rows',
    fields: {...ID, department_id: 'integer', department: 'text', name: 'text'},
    search: ['name'],
    sort: 'name',
  },
  certifications: {from: 'certification_rows', fields: {...ID, name: 'text'}, search: ['name'], sort: 'name'},
  states: {
    from: 'state_rows',
    fields: {id: 'text', code: 'text', name: 'text'},
    search: ['name', 'code'],
    sort: 'name',
  },
  appointments: {
    from: 'appointment_rows',
    singular: 'appointment',
    fields: {
      ...ID,
      title: 'text',
      location: 'text',
      category: 'text',
      color: 'text',
      starts_at: 'datetime',
      ends_at: 'datetime',
      all_day: 'boolean',
      created_at: 'datetime',
      updated_at: 'datetime',
      version: 'integer',
    },
    search: ['title', 'location'],
    sort: 'starts_at',
    forms: {create: 'create_appointment', update: 'update_appointment'},
    actions: ['move_appointment', 'delete_appointment'],
    topic: 'appointments',
  },
  notifications: {
    from: 'notification_rows',
    fields: {
      ...ID,
      user_id: 'integer',
      type: 'text',
      title: 'text',
      message: 'text',
      read: 'boolean',
      created_at: 'datetime',
      updated_at: 'datetime',
      version: 'integer',
    },
    search: ['title', 'message'],
    sort: '-id',
    actions: ['mark_read'],
  },
  activity: {
    from: 'activity_rows',
    fields: {
      ...ID,
      actor: 'text',
      action: 'text',
      type: 'text',
      subject_id: 'integer',
      title: 'text',
      message: 'text',
      changes: 'json',
      created_at: 'datetime',
    },
    search: ['message'],
    sort: '-id',
    topic: 'activity',
  },
  errors: {
    from: 'error_rows',
    fields: {
      ...ID,
      fingerprint: 'text',
      status: 'integer',
      code: 'text',
      message: 'text',
      path: 'text',
      level: 'text',
      count: 'integer',
      first_seen_at: 'datetime',
      created_at: 'datetime',
      version: 'integer',
    },
    search: ['message', 'path'],
    sort: '-created_at',
    topic: 'errors',
  },
  dashboards: {
    from: 'dashboard_rows',
    fields: {
      ...ID,
      slug: 'text',
      name: 'text',
      is_public: 'boolean',
      team_id: 'integer',
      team: 'text',
      widgets: 'json',
      version: 'integer',
    },
    search: ['name'],
    sort: 'name',
  },
  folders: {
    from: 'folder_rows',
    singular: 'folder',
    fields: {
      ...ID,
      name: 'text',
      icon: 'text',
      parent_id: 'integer',
      place: 'number',
      children_count: 'integer',
      created_at: 'datetime',
      updated_at: 'datetime',
      version: 'integer',
    },
    search: ['name'],
    sort: 'place',
    relations: {
      parent: {resource: 'folders', by: 'parent_id'},
      children: {resource: 'folders', many: true, by: 'parent_id'},
    },
    actions: ['move_folder'],
    topic: 'folders',
  },
  pipelines: {
    from: 'pipeline_rows',
    fields: {id: 'text', name: 'text', records: 'integer'},
    search: ['name'],
    sort: 'name',
    relations: {data: {resource: 'pipeline_data', many: true, by: 'pipeline_id'}},
  },
  pipeline_data: {
    from: 'pipeline_data_rows',
    fields: {...ID, pipeline_id: 'text', data: 'json', created_at: 'datetime'},
    search: [],
    sort: '-id',
  },
};

/**
 * Every resource by name.
 * @param {Record<string, import('./resources.mjs').Resource>} datasets
 * @returns {Map<string, import('./resources.mjs').Resource & {name: string}>}
 */
export function allResources(datasets) {
  const all = Object.entries({...RESOURCES, ...SMALL, ...datasets});
  return new Map(all.map(([name, resource]) => [name, {name, ...resource}]));
}
