import {defineConfig} from 'vite';
import {galleryConfig} from './scripts/lib/gallery.mjs';

/** For Vite's own commands; `npm start` uses the same. */
export default defineConfig(galleryConfig);
