import { useMutation, useQuery } from '@tanstack/react-query';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useRef } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { StorageError } from '#offline/storage-error.ts';
import { Button } from '#ui/button.tsx';
import { Notice } from '#ui/notice.tsx';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import type { UnsentDeps } from './unsent-deps.ts';
import styles from './unsent-acts.module.css';

interface Said {
  readonly sentence: string;
  readonly isGood: boolean;
}

/** What can be done with unsent work and files: the content of the sheet. Where nothing waits there is nothing to save. */
export function UnsentActs({ deps, waits }: { readonly deps: UnsentDeps; readonly waits: boolean }) {
  const { t } = useWords();
  const focus = useKeptFocus<HTMLDivElement>('button');
  const chooser = useRef<HTMLInputElement>(null);
  const moved = useQuery(deps.moved);
  const count = moved.data ?? 0;
  const good = (sentence: string): Said => ({ sentence, isGood: true });
  const bad = (sentence: string): Said => ({ sentence, isGood: false });
  const acting = useMutation({
    mutationFn: (act: () => Promise<Said | undefined>) => act(),
    networkMode: 'always',
    onSettled: () => moved.refetch(),
  });
  const move = async (): Promise<Said> => ((await deps.move()) ? good(t('unsent.saved')) : bad(t('unsent.nothing')));
  const copy = async (): Promise<Said> => {
    await deps.copy();
    return good(t('unsent.copied'));
  };
  const takeUp = async (file: File): Promise<Said> => {
    const taken = await deps.takeUp(file);
    return taken.kind === 'taken-up' ? good(t('unsent.takenUp', { count: taken.count })) : bad(t(`notTakenUp.${taken.reason}`));
  };
  const silently = (act: () => Promise<void>) => async (): Promise<undefined> => {
    await act();
    return undefined;
  };
  const said = acting.error ? bad(t(`errors.${acting.error instanceof StorageError ? acting.error.reason : 'storage-failed'}`)) : acting.data;
  return (
    <div {...focus} className={styles.stack}>
      {said && (
        <Notice says="alert" tone={said.isGood ? 'good' : 'bad'} icon={said.isGood ? <CircleCheck aria-hidden="true" /> : <CircleAlert aria-hidden="true" />}>
          {said.sentence}
        </Notice>
      )}
      <div className={styles.part}>
        {waits && <p>{t('unsent.saveSentence', { name: deps.learner.name })}</p>}
        <div className={styles.row}>
          {waits && (
            <Button size="small" isBusy={acting.isPending} onClick={() => acting.mutate(move)}>
              {t('unsent.save')}
            </Button>
          )}
          <Button kind="quiet" size="small" isBusy={acting.isPending} onClick={() => chooser.current?.click()}>
            {t('unsent.takeUp')}
          </Button>
        </div>
        <input
          ref={chooser}
          type="file"
          accept="application/json,.json"
          hidden // the button asks for the file: two of one name would be read
          aria-label={t('unsent.takeUp')}
          onChange={({ target }) => {
            const file = target.files?.[0];
            target.value = ''; // the same file can be chosen again
            if (file) acting.mutate(() => takeUp(file));
          }}
        />
      </div>
      {count > 0 && (
        <div className={styles.part}>
          <p>{t('unsent.inFile', { count })}</p>
          <p className={styles.sentence}>{t('unsent.takeBackSentence')}</p>
          <div className={styles.row}>
            <Button kind="quiet" size="small" isBusy={acting.isPending} onClick={() => acting.mutate(silently(deps.saveAgain))}>
              {t('unsent.saveAgain')}
            </Button>
            <Button kind="danger" size="small" isBusy={acting.isPending} onClick={() => acting.mutate(silently(deps.takeBack))}>
              {t('unsent.takeBack')}
            </Button>
          </div>
        </div>
      )}
      <div className={styles.part}>
        <p className={styles.sentence}>{t('unsent.copySentence')}</p>
        <div className={styles.plain}>
          <Button kind="plain" size="small" isBusy={acting.isPending} onClick={() => acting.mutate(copy)}>
            {t('unsent.copy')}
          </Button>
        </div>
      </div>
    </div>
  );
}
