import { ExternalLink } from 'lucide-react';
import type { Module } from '#api/contract/module.ts';
import { lmsStart } from '#api/lms-start.ts';
import { payHref } from '#courses/module-act.ts';
import { ofKind, type LiveCall } from '#offline/calls/live-call.ts';
import { useWords } from '#i18n/use-words.ts';
import { CallNotice } from '#parts/calls/call-notice.tsx';
import { ButtonOut } from '#ui/button.tsx';
import { useStore } from '#ui/store.ts';
import type { CourseDeps } from './course-deps.ts';

interface CourseCallProps {
  readonly deps: Pick<CourseDeps, 'calls' | 'isOnline' | 'mapLmsAddress'>;
  readonly enrollmentId: string;
  readonly about: Module | undefined;
}

const titles = { enrol: 'calls.enrol', markDone: 'calls.markDone', withdraw: 'slipKind.withdraw' } as const;

/** What was decided about an enrollment and waits, or was refused: its date, that it is done, or that it is left. Nothing where nothing was. */
export function CourseCall({ deps, enrollmentId, about }: CourseCallProps) {
  const { t } = useWords();
  const live = ofKind(useStore(deps.calls.live), 'enrol', 'markDone', 'withdraw').findLast(({ call }) => call.parameters.enrollmentId === enrollmentId);
  return live ? <CallNotice calls={deps.calls} live={live} title={t(titles[live.call.kind])} help={live.call.kind === 'enrol' && live.reason === 'payment' && <Pay deps={deps} live={live as LiveCall<'enrol'>} about={about} />} /> : null;
}

/** The way to the page of the LMS on which it is paid: of the date, of the course, or the LMS itself. Nothing without a network. */
function Pay({ deps, live, about }: Pick<CourseCallProps, 'deps' | 'about'> & { readonly live: LiveCall<'enrol'> }) {
  const { t } = useWords();
  const isOnline = useStore(deps.isOnline);
  const told = about && payHref(about, about.sessions, live.call.parameters.sessionId);
  const href = (told === undefined ? undefined : deps.mapLmsAddress(told)) ?? deps.mapLmsAddress(lmsStart);
  if (!isOnline || href === undefined) return null;
  return (
    <ButtonOut href={href} kind="quiet" size="small" icon={<ExternalLink className="mirrors" aria-hidden="true" />}>
      {t('enrol.pay')}
    </ButtonOut>
  );
}
