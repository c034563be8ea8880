import { useMutation } from '@tanstack/react-query';
import { Check, CircleAlert } from 'lucide-react';
import { useId } from 'react';
import type { MarkOutcome } from '#courses/mark-done.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import { Notice } from '#ui/notice.tsx';
import { SupportDetails } from '#ui/support-details.tsx';
import { useStore } from '#ui/store.ts';
import type { CourseDeps } from './course-deps.ts';

interface MarkDoneButtonProps {
  readonly deps: Pick<CourseDeps, 'markDone' | 'isOnline'>;
  readonly enrollmentId: string;
  readonly onDone: () => void;
}

/** *I have done it*: what a learner says himself. Somebody may have to sign it off. */
export function MarkDoneButton({ deps, enrollmentId, onDone }: MarkDoneButtonProps) {
  const { t } = useWords();
  const { show } = useMessages();
  const id = useId();
  const isOnline = useStore(deps.isOnline);
  const marking = useMutation({
    mutationFn: () => deps.markDone(enrollmentId),
    networkMode: 'always',
    onSuccess: ({ kind }) => {
      if (kind !== 'done' && kind !== 'asked') return;
      show(t(kind === 'done' ? 'how.isDone' : 'how.isAsked'));
      onDone();
    },
  });
  return (
    <>
      {marking.data && <NotDone outcome={marking.data} />}
      {!isOnline && <p id={id}>{t('how.doneOffline')}</p>}
      <Button isWide icon={<Check aria-hidden="true" />} isBusy={marking.isPending} isDisabled={!isOnline} describedBy={id} onClick={() => marking.mutate()}>
        {t('how.done')}
      </Button>
    </>
  );
}

function NotDone({ outcome }: { readonly outcome: MarkOutcome }) {
  const { t } = useWords();
  if (outcome.kind === 'done' || outcome.kind === 'asked') return null;
  const sentence =
    outcome.kind === 'refused' ? t('how.doneRefused') : outcome.kind === 'unsure' ? t('how.doneUnsure') : `${t('enrol.notSent')} ${t(outcome.reason === 'offline' ? 'errors.unreachable' : `errors.${outcome.reason}`)}`;
  return (
    <Notice says="alert" tone={outcome.kind === 'refused' ? 'bad' : 'due'} icon={<CircleAlert aria-hidden="true" />}>
      <p>{sentence}</p>
      {outcome.kind === 'refused' && outcome.said && <SupportDetails label={t('failed.details')} copyLabel={t('common.copy')} copiedLabel={t('common.copied')} text={outcome.said} />}
    </Notice>
  );
}
