import { useQuery } from '@tanstack/react-query';
import { profileCall } from '#courses/calls/profile-call.ts';
import { useWords } from '#i18n/use-words.ts';
import { CallNotice } from '#parts/calls/call-notice.tsx';
import { useDecide } from '#parts/calls/use-decide.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';
import { useStore } from '#ui/store.ts';
import type { CareerDeps } from './career-deps.ts';

interface ProfileActsProps {
  readonly deps: CareerDeps;
  /** Undefined where the LMS told it by its code alone: then it cannot be named in a call. */
  readonly id: string | undefined;
  readonly name: string;
}

/** Taking a job profile on and leaving it, and what became of that. Whether somebody may is the LMS's to say. */
export function ProfileActs({ deps, id, name }: ProfileActsProps) {
  const { t } = useWords();
  const { show } = useMessages();
  const decide = useDecide(deps);
  const assigned = useQuery(deps.assigned).data;
  const live = useStore(deps.calls.live);
  if (id === undefined || !assigned) return null;
  const call = profileCall(live, id, assigned.asOf);
  const isDecided = call?.state === 'waiting' || call?.state === 'told';
  const isMine = assigned.value.jobProfiles.some((profile) => profile.id === id);
  const kind = isMine ? 'leaveJobProfile' : 'takeJobProfile';
  const say = (): void => void decide({ kind, parameters: { profileId: id }, subject: name }, t('calls.doneSaid')).catch(() => show(t('errors.storage-failed')));
  return (
    <>
      {call && <CallNotice calls={deps.calls} live={call} title={t(`slipKind.${call.call.kind}`)} />}
      {!isDecided && (
        <div>
          <Button kind={isMine ? 'quiet' : 'primary'} onClick={say}>
            {t(isMine ? 'career.leave' : 'career.take')}
          </Button>
        </div>
      )}
    </>
  );
}
