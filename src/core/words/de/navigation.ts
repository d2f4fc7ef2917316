import type {Translated} from '../../words.js';
import type {navigation as english} from '../en/navigation.js';

/** German words for getting around. */
export const navigation: Translated<typeof english> = {
  'skip.main': 'Zum Hauptinhalt springen',
  menu: 'Menü',
  navigation: 'Navigation',
  sidebar: 'Seitenleiste',
  breadcrumb: 'Brotkrumenpfad',
  'link.external': 'öffnet in neuem Tab',
};
