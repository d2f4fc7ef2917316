import type {Translated} from '../../words.js';
import type {people as english} from '../en/people.js';

/** German words for people: roles, and what can be done with them. */
export const people: Translated<typeof english> = {
  'person.status': '{name}, {status}',
  'role.admin': 'Admin',
  'role.moderator': 'Moderation',
  'role.user': 'Benutzer',
  'role.guest': 'Gast',
  'user.name': 'Name',
  'user.email': 'E-Mail',
  'user.role': 'Rolle',
  'user.status': 'Status',
  'user.login': 'Letzte Anmeldung',
  'user.edit': 'Benutzer bearbeiten',
  'user.edit.named': '{name} bearbeiten',
  'user.delete': 'Benutzer löschen',
  'user.delete.named': '{name} löschen',
  'user.failed': 'Der Benutzer konnte nicht geladen werden',
};
