import {axeSuite, everyState} from './axe-suite.js';
import {inTheme} from './axe-themes.js';

await axeSuite({title: 'AX-01 AX-08 axe finds nothing in light', states: everyState, ...inTheme('light')});
