/** Fetches what widgets load on first use, so that a test's short waits don't measure how fast modules arrive. */
import '../core/early-looks.js';
import {late} from '../core/late.js';
import {StateView} from '../core/state-view.js';
import '../core/announcer.js';
import '../data/controller.js';
import '../data/reads.js';

late.StateView = StateView;
