import { Check } from 'lucide-react';
import { useWords } from '#i18n/use-words.ts';
import { useDecide } from '#parts/calls/use-decide.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import type { CourseDeps } from './course-deps.ts';

interface MarkDoneButtonProps {
  readonly deps: Pick<CourseDeps, 'calls' | 'isOnline'>;
  readonly enrollmentId: string;
  readonly title: string;
  readonly onDone: () => void;
}

/** *I have done it*: what a learner says himself, with a network or without. Somebody may have to sign it off. */
export function MarkDoneButton({ deps, enrollmentId, title, onDone }: MarkDoneButtonProps) {
  const { t } = useWords();
  const { show } = useMessages();
  const decide = useDecide(deps);
  const say = (): void =>
    void decide({ kind: 'markDone', parameters: { enrollmentId }, subject: title }, t('calls.doneSaid')).then(onDone, () => show(t('errors.storage-failed')));
  return (
    <Button isWide icon={<Check aria-hidden="true" />} onClick={say}>
      {t('how.done')}
    </Button>
  );
}
