import type {Companions, OwnTests} from '../elsewhere.js';

const dialog = (name: string) => ['src/widgets/overlay/dialog/dialog-element.test.ts', name] as const;
const tooltip = (name: string) => ['src/widgets/overlay/tooltip/tooltip-widget.test.ts', name] as const;

export const overlayOwn: OwnTests = {
  'modal-widget': {persistent: dialog('stays open where it is persistent')},
  'drawer-widget': {persistent: dialog('stays open where it is persistent')},
  'tooltip-widget': {
    for: tooltip('stands at the element that `for` names'),
    delay: tooltip('waits for its delay'),
  },
};

export const overlayCompanions: Companions = {};
