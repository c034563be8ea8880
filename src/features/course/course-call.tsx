import { ofKind } from '#offline/calls/live-call.ts';
import { useWords } from '#i18n/use-words.ts';
import { CallNotice } from '#parts/calls/call-notice.tsx';
import type { CallsDeps } from '#parts/calls/calls-deps.ts';
import { useStore } from '#ui/store.ts';

interface CourseCallProps {
  readonly calls: CallsDeps;
  readonly enrollmentId: string;
}

const titles = { enrol: 'calls.enrol', markDone: 'calls.markDone', withdraw: 'slipKind.withdraw' } as const;

/** What was decided about an enrollment and waits, or was refused: its date, that it is done, or that it is left. Nothing where nothing was. */
export function CourseCall({ calls, enrollmentId }: CourseCallProps) {
  const { t } = useWords();
  const live = ofKind(useStore(calls.live), 'enrol', 'markDone', 'withdraw').findLast(({ call }) => call.parameters.enrollmentId === enrollmentId);
  return live ? <CallNotice calls={calls} live={live} title={t(titles[live.call.kind])} /> : null;
}
