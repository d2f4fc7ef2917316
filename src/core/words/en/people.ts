import {provideEnglish, type Word} from '../../words.js';

/** English words for people: roles, and what can be done with them. Who shows one imports this file. */
export const people = {
  'person.status': '{name}, {status}',
  'role.admin': 'Admin',
  'role.moderator': 'Moderator',
  'role.user': 'User',
  'role.guest': 'Guest',
  'user.name': 'Name',
  'user.email': 'Email',
  'user.role': 'Role',
  'user.status': 'Status',
  'user.login': 'Last login',
  'user.edit': 'Edit user',
  'user.edit.named': 'Edit {name}',
  'user.delete': 'Delete user',
  'user.delete.named': 'Delete {name}',
  'user.failed': 'Failed to load user',
} as const satisfies Record<string, Word>;

provideEnglish(people);
