import type {Companions, Place, OwnTests} from '../elsewhere.js';

const avatar = (name: string): Place => ['src/widgets/media/avatar/avatar-widget.test.ts', name];

export const mediaOwn: OwnTests = {
  'avatar-widget': {
    email: avatar('is asked for a picture only where the author says so'),
    gravatar: avatar('is asked for a picture only where the author says so'),
  },
  'image-widget': {
    fallback: ['src/widgets/media/image/image-widget.test.ts', 'gives way to the one that stands in for it'],
  },
  'video-widget': {
    autoplay: ['src/widgets/media/video/video-widget.test.ts', 'is muted'],
  },
};

export const mediaCompanions: Companions = {};
