import {axeSuite, everyState} from './axe-suite.js';
import {inTheme} from './axe-themes.js';

await axeSuite({title: 'AX-02 AX-08 axe finds nothing in dark', states: everyState, ...inTheme('dark')});
