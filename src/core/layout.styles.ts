import {unsafeCSS, type CSSResult} from 'lit';
import {BREAKPOINTS, COLUMNS} from './grid-scale.js';
import {MARGINS, PADDINGS, RADII, SHADOWS} from './layout-words.js';

/** Which logical longhands a direction of padding or margin sets. */
const SIDES: readonly (readonly [suffix: string, longhand: string])[] = [
  ['', ''],
  ['-x', '-inline'],
  ['-y', '-block'],
  ['-top', '-block-start'],
  ['-bottom', '-block-end'],
  ['-left', '-left'],
  ['-right', '-right'],
];

const space = (step: number): string =>
  step < 0 ? `calc(-1 * var(--widget-space-${-step}))` : `var(--widget-space-${step})`;

const spacing = (property: 'padding' | 'margin', steps: readonly number[]): string[] =>
  SIDES.flatMap(([suffix, longhand]) =>
    steps.map((step) => `:host([${property}${suffix}="${step}"]){${property}${longhand}:${space(step)}}`),
  );

// For grids of the page's own; <grid-widget> folds, and places its children itself.
const spans = (attribute: string): string[] =>
  Array.from({length: COLUMNS}, (_, index) => index + 1).map(
    (span) => `:host([${attribute}="${span}"]){grid-column:span ${span}}`,
  );

const below = (width: number, rules: string): string => `@media (max-width:${width - 0.02}px){${rules}}`;
const from = (width: number, rules: string): string => `@media (min-width:${width}px){${rules}}`;
const between = (low: number, high: number, rules: string): string =>
  `@media (min-width:${low}px) and (max-width:${high - 0.02}px){${rules}}`;

const {sm, lg} = BREAKPOINTS;
const hide = (selector: string): string => `:host(${selector}){display:none}`;
const on = (name: string): string => `[${name}]:not([${name}="false"])`;

const visibility = (): string[] => [
  below(sm, hide(on('hide-on-mobile'))),
  from(sm, hide(on('hide-on-desktop'))),
  below(sm, hide('[show-on="tablet"]') + hide('[show-on="desktop"]') + hide('[show-on="tablet+desktop"]')),
  between(sm, lg, hide('[show-on="mobile"]') + hide('[show-on="desktop"]')),
  from(lg, hide('[show-on="mobile"]') + hide('[show-on="tablet"]') + hide('[show-on="mobile+tablet"]')),
];

const transitionProperties: Readonly<Record<string, string>> = {
  all: 'all',
  colors: 'color, background-color, border-color, fill, stroke',
  opacity: 'opacity',
  transform: 'transform, translate, scale, rotate',
  shadow: 'box-shadow',
};

const motion = `
@keyframes widget-pulse{50%{opacity:.5}}
@keyframes widget-spin{to{rotate:360deg}}
@keyframes widget-bounce{0%,100%{translate:0 -25%;animation-timing-function:cubic-bezier(.8,0,1,1)}50%{translate:0 0;animation-timing-function:cubic-bezier(0,0,.2,1)}}
@keyframes widget-fade-in{from{opacity:0}}
@keyframes widget-slide-up{from{opacity:0;translate:0 12px}}
:host([animation="pulse"]){animation:widget-pulse 2s cubic-bezier(.4,0,.6,1) infinite}
:host([animation="spin"]){animation:widget-spin 1s linear infinite}
:host([animation="bounce"]){animation:widget-bounce 1s infinite}
:host([animation="fade_in"]){animation:widget-fade-in var(--widget-duration-slow) var(--widget-ease)}
:host([animation="slide_up"]){animation:widget-slide-up var(--widget-duration-slow) var(--widget-ease)}
:host([transition]){transition-duration:200ms;transition-timing-function:ease-in-out}
@media (prefers-reduced-motion:reduce){:host([animation]),:host([transition]){animation:none;transition:none}}`;

// One word alone is the common case; of several, each adds its properties through a variable of its own.
const transitions = (): string[] => {
  const words = Object.keys(transitionProperties);
  const parts = words.map(
    (word) => `:host([transition~="${word}"]){--_transition-${word}:${transitionProperties[word]}}`,
  );
  const list = words.map((word) => `var(--_transition-${word}, --_)`).join(',');
  return [...parts, `:host([transition]){transition-property:${list}}`];
};

const screenReaderOnly = `:host(${on('sr-only')}){position:absolute;inline-size:1px;block-size:1px;padding:0;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;border:0}`;

const theme = `
:host([theme="light"]){color-scheme:light;color:var(--widget-text)}
:host([theme="dark"]){color-scheme:dark;color:var(--widget-text)}
:host([density="compact"]){--widget-density:.8}
:host([density="comfortable"]){--widget-density:1}`;

function layoutRules(): string {
  return [
    ...spans('span'),
    from(sm, spans('span-tablet').join('')),
    from(lg, spans('span-desktop').join('')),
    ...spacing('padding', PADDINGS),
    ...spacing('margin', MARGINS),
    `:host([rounded=""]){border-radius:var(--widget-radius-md);overflow:clip}`,
    ...RADII.map((size) => `:host([rounded="${size}"]){border-radius:var(--widget-radius-${size});overflow:clip}`),
    `:host([shadow=""]){box-shadow:var(--widget-shadow-md)}`,
    ...SHADOWS.map((size) => `:host([shadow="${size}"]){box-shadow:var(--widget-shadow-${size})}`),
    motion,
    ...transitions(),
    theme,
    ...visibility(),
    screenReaderOnly,
  ].join('\n');
}

let sheet: CSSResult | undefined;

/** The rules of the layout attributes, made on first use and shared by every widget that has one of them. */
export const layoutStyles = (): CSSResult => (sheet ??= unsafeCSS(layoutRules()));
