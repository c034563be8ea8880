import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { FactList } from '#ui/fact-list.tsx';
import { Notice } from '#ui/notice.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import type { LeftHere, StaysDeps } from './me-deps.ts';
import styles from './settings.module.css';
import { WipeFailed } from './wipe-failed.tsx';

/** What stays on this device after signing out, for each who was here, and the way to remove it. */
export function Stays({ deps }: { readonly deps: StaysDeps }) {
  const { t } = useWords();
  const left = useQuery(deps.left);
  const focus = useKeptFocus<HTMLElement>('button');
  const focusOfOthers = useKeptFocus<HTMLElement>('button');
  const own = left.data?.find(({ userId }) => userId === deps.userId);
  const others = left.data?.filter(({ userId }) => userId !== deps.userId) ?? [];
  const wiping = useMutation({ mutationFn: deps.wipeOther, networkMode: 'always', onSuccess: () => left.refetch() });
  return (
    <>
      {own && (
        <section className={styles.stack} aria-labelledby="stays-own" {...focus}>
          <h3 id="stays-own">{t('me.stays')}</h3>
          <Kinds left={own} />
          {deps.wipeOwn && <WipeOwn unsent={own.kinds?.unsent} onWipe={deps.wipeOwn} />}
        </section>
      )}
      {others.length > 0 && (
        <section className={styles.stack} aria-labelledby="stays-others" {...focusOfOthers}>
          <h3 id="stays-others">{t('me.staysOthers')}</h3>
          {others.map((other) => (
            <div key={other.userId} className={styles.stack}>
              <p>
                <bdi>{other.name}</bdi>
              </p>
              <Kinds left={other} />
              <Asked word={t('pack.remove')} isBusy={wiping.isPending} onSure={() => wiping.mutate(other.userId)} />
            </div>
          ))}
        </section>
      )}
      <WipeFailed error={wiping.error ?? left.error} />
    </>
  );
}

function Kinds({ left: { courses, bytes, kinds } }: { readonly left: LeftHere }) {
  const { t, formats } = useWords();
  const shown = (count: number | undefined): string => (count === undefined ? '?' : formats.number(count));
  return (
    <>
      {!kinds && <p>{t('waiting.failedTitle')}</p>}
      <FactList
        facts={[
          [t('search.group-courses'), courses === 0 ? formats.number(0) : `${formats.number(courses)} · ${formats.bytes(bytes)}`],
          [t('me.staysPages'), shown(kinds?.pages)],
          [t('me.sent'), shown(kinds?.sent)],
          [t('places.waiting'), shown(kinds?.unsent)],
        ]}
      />
    </>
  );
}

/** Asked once more before it goes. */
function Asked({ word, isBusy, onSure }: { readonly word: string; readonly isBusy: boolean; readonly onSure: () => void }) {
  const { t } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button kind="quiet" isWide onClick={() => setIsAsking(true)}>
        {word}
      </Button>
    );
  }
  return (
    <>
      <p role="alert">{t('me.wipeAsk')}</p>
      <div className={styles.answers}>
        <Button kind="danger" isBusy={isBusy} onClick={onSure}>
          {word}
        </Button>
        <Button kind="quiet" onClick={() => setIsAsking(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </>
  );
}

/** Unsent work is lost only after a question of its own, also where nobody can say how much it is. */
function WipeOwn({ unsent, onWipe }: { readonly unsent: number | undefined; readonly onWipe: NonNullable<StaysDeps['wipeOwn']> }) {
  const { t, formats } = useWords();
  const [asksForUnsent, setAsksForUnsent] = useState(false);
  const wiping = useMutation({ mutationFn: onWipe, networkMode: 'always' });
  if (!asksForUnsent) {
    return (
      <>
        <Asked word={t('me.wipeOwn')} isBusy={wiping.isPending} onSure={() => (unsent === 0 ? wiping.mutate({ unsentToo: false }) : setAsksForUnsent(true))} />
        <WipeFailed error={wiping.error} />
      </>
    );
  }
  return (
    <>
      <Notice says="alert" tone="bad" icon={<CircleAlert aria-hidden="true" />}>
        {t('me.wipeUnsent', { unsent: unsent === undefined ? '?' : formats.number(unsent) })}
      </Notice>
      <WipeFailed error={wiping.error} />
      <div className={styles.answers}>
        <Button onClick={() => wiping.mutate({ unsentToo: false })} isBusy={wiping.isPending}>
          {t('me.wipeKeep')}
        </Button>
        <Button kind="danger" onClick={() => wiping.mutate({ unsentToo: true })} isBusy={wiping.isPending}>
          {t('me.wipeAll')}
        </Button>
        <Button kind="quiet" onClick={() => setAsksForUnsent(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </>
  );
}
