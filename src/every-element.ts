// Written by `npm run analyze` from the sources; do not edit.

export * from './widgets/display/stat/stat-widget.js';
