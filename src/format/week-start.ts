type WithWeek = Intl.Locale & {
  getWeekInfo?(): {firstDay: number};
  readonly weekInfo?: {firstDay: number};
};

/** The regions that begin their week on Sunday, and those that do on Saturday; all others begin on Monday. */
const SUNDAY = new Set(
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW'.split(
    ' ',
  ),
);
const SATURDAY = new Set('AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY'.split(' '));

/** The day with which a language's week begins: 0 for Sunday to 6 for Saturday. Firefox does not tell it. */
export function weekStart(language: string): number {
  const locale: WithWeek = new Intl.Locale(language);
  const known = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay;
  return known === undefined ? byRegion(locale) : known % 7;
}

/** As `weekStart`, by the region alone. */
export function byRegion(locale: Intl.Locale): number {
  const region = locale.maximize().region ?? '';
  if (SUNDAY.has(region)) return 0;
  return SATURDAY.has(region) ? 6 : 1;
}
