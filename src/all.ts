/** The library's public words with every element, the data layer and all providers: importing it defines them all. */
import './core/early-looks.js';
export * from './index.js';
export * from './every-element.js';
