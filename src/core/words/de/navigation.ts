import type {Translated} from '../../words.js';
import type {navigation as english} from '../en/navigation.js';

/** German words for getting around. */
export const navigation: Translated<typeof english> = {
  'skip.main': 'Zum Hauptinhalt springen',
  menu: 'Menü',
  navigation: 'Navigation',
  'navigation.more': 'Weitere Links',
  home: 'Startseite',
  sidebar: 'Seitenleiste',
  breadcrumb: 'Brotkrumenpfad',
  'breadcrumb.folded': {one: '{count} weitere Ebene zeigen', other: '{count} weitere Ebenen zeigen'},
  'nav.below': 'Seiten in {name}',
  'sidebar.collapse': 'Seitenleiste einklappen',
  'sidebar.expand': 'Seitenleiste ausklappen',
  account: 'Konto',
  'account.named': 'Konto: {name}',
  'link.external': 'öffnet in neuem Tab',
  steps: 'Schritte',
  'step.of': 'Schritt {step} von {steps}',
  'step.done': 'erledigt',
  'step.current': 'aktuell',
  'step.error': 'enthält Fehler',
  'step.upcoming': 'steht noch aus',
  tabs: 'Registerkarten',
  'tab.close': '{name} schließen',
  'tab.closed': '{name} geschlossen',
  'tab.errors': {one: '{count} Fehler', other: '{count} Fehler'},
};
