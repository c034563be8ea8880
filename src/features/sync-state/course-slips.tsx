import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { SlipGroups } from './slip-groups.tsx';
import { slipsOf } from './slips.ts';
import type { SyncDeps } from './sync-deps.ts';

interface CourseSlipsProps {
  readonly deps: SyncDeps;
  readonly enrollmentId: string;
}

/** The delivery slips of one course, the newest two first and what is not settled with them; nothing where nothing was done. */
export function CourseSlips({ deps, enrollmentId }: CourseSlipsProps) {
  const { t } = useWords();
  const history = useQuery(deps.history);
  const [isAll, setIsAll] = useState(false);
  const slips = useMemo(() => slipsOf((history.data ?? []).filter(({ entry }) => entry.enrollmentId === enrollmentId)), [history.data, enrollmentId]);
  if (slips.length === 0) return null;
  const shown = slips.filter(({ state, seenAt }, index) => isAll || index < 2 || (state !== 'sent' && seenAt === undefined));
  return (
    <>
      <SlipGroups deps={deps} slips={shown} />
      {slips.length > shown.length && (
        <Button kind="quiet" onClick={() => setIsAll(true)}>
          {t('slip.earlier')}
        </Button>
      )}
    </>
  );
}
