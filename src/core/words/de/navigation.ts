import type {Translated} from '../../words.js';
import type {navigation as english} from '../en/navigation.js';

/** German words for getting around. */
export const navigation: Translated<typeof english> = {
  'skip.main': 'Zum Hauptinhalt springen',
  menu: 'Menü',
  navigation: 'Navigation',
  sidebar: 'Seitenleiste',
  breadcrumb: 'Brotkrumenpfad',
  'breadcrumb.folded': {one: '{count} weitere Ebene zeigen', other: '{count} weitere Ebenen zeigen'},
  'nav.below': 'Seiten in {name}',
  'sidebar.collapse': 'Seitenleiste einklappen',
  'sidebar.expand': 'Seitenleiste ausklappen',
  account: 'Konto',
  'account.named': 'Konto: {name}',
  'link.external': 'öffnet in neuem Tab',
};
