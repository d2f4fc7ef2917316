import {elementDefinitions} from './scripts/manifest/definitions.mjs';
import {litProperties} from './scripts/manifest/properties.mjs';
import {tidy} from './scripts/manifest/tidy.mjs';
import {expandedTypes} from './scripts/manifest/types.mjs';

// The analyzer's own Lit plugins stop at `@property({...flag})`, so the project reads its few decorators itself.
export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/testing/**', 'src/elements.ts', 'src/every-element.ts', 'src/icons/lucide/**'],
  quiet: true,
  packagejson: false,
  plugins: [elementDefinitions(), litProperties(), expandedTypes(), tidy()],
};
