import { Scorm2004API } from 'scorm-again/scorm2004/min';
import type { Course } from '#formats/course.ts';
import { engineSettings } from '../engine.ts';
import { activityTree } from './activity-settings.ts';
import type { LibraryValidity } from './navigation-of.ts';

interface TreeEars {
  readonly onStored: () => void;
  readonly onValidity: (update: LibraryValidity) => void;
  readonly onEnd: (reason: string) => void;
}

/** The library with the course's activity tree in it, before any session. */
export function openTree(course: Pick<Course, 'items' | 'rootActivity'>, { onStored, onValidity, onEnd }: TreeEars): Scorm2004API {
  return new Scorm2004API({
    ...engineSettings(onStored),
    sequencing: {
      activityTree: activityTree(course),
      logLevel: 'error',
      eventListeners: {
        onNavigationValidityUpdate: onValidity,
        onSequencingSessionEnd: ({ reason }: { readonly reason: string }) => onEnd(reason),
      },
    },
  });
}
