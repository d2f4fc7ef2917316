/** Fetches what widgets load on first use, so that a test's short waits don't measure how fast modules arrive. */
import '../core/looks.js';
import '../core/state-view.js';
import '../core/announcer.js';
import '../data/controller.js';
import '../data/reads.js';
