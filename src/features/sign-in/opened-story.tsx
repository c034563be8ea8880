import type { Story } from '#courses/news/story.ts';
import { QuietPicture } from '#parts/quiet-picture.tsx';
import { StoryBody } from '#parts/story/story-body.tsx';
import styles from './opened-story.module.css';
import type { PublicNewsDeps } from './sign-in-deps.ts';

export interface OpenedStoryProps {
  readonly deps: PublicNewsDeps;
  readonly story: Story;
  readonly isOnline: boolean;
}

/** A public article, over the sign-in. */
export function OpenedStory({ deps, story, isOnline }: OpenedStoryProps) {
  const picture = story.image === undefined ? undefined : deps.pictureAddress(story.image);
  return (
    <div className={styles.opened}>
      {picture !== undefined && <QuietPicture src={picture} className={styles.picture} isLazy={false} />}
      <StoryBody story={story} isOnline={isOnline} pictureAddress={deps.pictureAddress} openFile={deps.openFile} />
    </div>
  );
}
