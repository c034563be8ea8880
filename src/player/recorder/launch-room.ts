/** All runs of one launch together may write so many characters: eight of the largest runs, or a thousand with all the suspend data that SCORM 2004 lets them keep. */
export const mostInLaunch = 64 * 1024 * 1024;

/** What one launch may still write: a course that begins run after run must not fill the device, or other courses could not be recorded. */
export interface LaunchRoom {
  /** Takes so many characters, or none of them when there are not so many left. */
  readonly take: (characters: number) => boolean;
}

export function createLaunchRoom(most = mostInLaunch): LaunchRoom {
  let left = most;
  return {
    take: (characters) => {
      if (characters > left) return false;
      left -= Math.max(characters, 0);
      return true;
    },
  };
}
