import {mount} from 'svelte';
import App from './app.svelte';
import './widgets.js';

const target = document.getElementById('app');
if (target) mount(App, {target});
