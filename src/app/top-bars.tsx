import { ActingBar } from './acting-bar.tsx';
import { TopBanner } from './top-banner.tsx';

/** What stands above every page: who the learner is here, where that has to be said, and what must be known. */
export function TopBars() {
  return (
    <>
      <ActingBar />
      <TopBanner />
    </>
  );
}
