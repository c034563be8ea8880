import { ofKind } from '#offline/calls/live-call.ts';
import { useWords } from '#i18n/use-words.ts';
import { CallNotice } from '#parts/calls/call-notice.tsx';
import type { CallsDeps } from '#parts/calls/calls-deps.ts';
import { useStore } from '#ui/store.ts';

interface CourseCallProps {
  readonly calls: CallsDeps;
  readonly enrollmentId: string;
}

/** What was decided about an enrollment and waits, or was refused: its date, or that it is done. Nothing where nothing was. */
export function CourseCall({ calls, enrollmentId }: CourseCallProps) {
  const { t } = useWords();
  const live = ofKind(useStore(calls.live), 'enrol', 'markDone').findLast(({ call }) => call.parameters.enrollmentId === enrollmentId);
  return live ? <CallNotice calls={calls} live={live} title={t(`calls.${live.call.kind}`)} /> : null;
}
