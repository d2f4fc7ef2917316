import {createApp} from 'vue';
import App from './app.vue';
import './widgets.js';

createApp(App).mount('#app');
