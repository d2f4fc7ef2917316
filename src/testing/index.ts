/**
 * What authors test their pages and their own widgets with, in any test runner that has a browser. It needs no
 * framework: what fails throws or rejects with plain words.
 */
export {expectBothModes} from './both-modes.js';
export {FakeEnvironment} from './fake-environment.js';
export {mockProvider, type MockCall, type MockProvider} from './mock-provider.js';
export {cleanUp, mount, type MountOptions} from './mount.js';
export {pictureOf} from './picture.js';
export {settled, until} from './settled.js';
