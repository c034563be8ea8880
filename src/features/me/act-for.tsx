import { useMutation, useQuery } from '@tanstack/react-query';
import { ChevronRight, CircleAlert, CloudOff, UserRoundCog } from 'lucide-react';
import { ApiError } from '#api/api-error.ts';
import { useWords } from '#i18n/use-words.ts';
import { Avatar } from '#ui/avatar.tsx';
import { ButtonRow, List, ListItem } from '#ui/list.tsx';
import { Notice } from '#ui/notice.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useStore } from '#ui/store.ts';
import styles from './act-for.module.css';
import type { ActForDeps } from './me-deps.ts';
import { useOpened } from './use-opened.ts';

/** The way to act for somebody who reports to the learner. Where nobody does, there is none. */
export function ActFor({ deps }: { readonly deps: ActForDeps }) {
  const { t } = useWords();
  const { opened, open, close } = useOpened(['act-for']);
  const people = useQuery(deps.reports).data?.value.people ?? [];
  if (people.length === 0) return null;
  return (
    <>
      <List>
        <ListItem>
          <ButtonRow leading={<UserRoundCog aria-hidden="true" />} title={t('me.actFor')} trailing={<ChevronRight className="mirrors" aria-hidden="true" />} onClick={() => open('act-for')} />
        </ListItem>
      </List>
      <Sheet isOpen={opened !== undefined} onClose={close} title={t('me.actFor')} closeLabel={t('common.close')} isFlush>
        <People deps={deps} people={people} />
      </Sheet>
    </>
  );
}

type Person = { readonly id: string; readonly given: string; readonly family: string; readonly jobTitle?: string; readonly photo?: string };

function People({ deps, people }: { readonly deps: ActForDeps; readonly people: readonly Person[] }) {
  const { t } = useWords();
  const isOnline = useStore(deps.isOnline);
  const acting = useMutation({ mutationFn: deps.actFor, networkMode: 'always' });
  const failure = failureOf(acting.error);
  return (
    <div className={styles.stack}>
      <p>{t('me.actForSentence')}</p>
      {!isOnline && (
        <Notice says="status" icon={<CloudOff aria-hidden="true" />}>
          {t('errors.offline')}
        </Notice>
      )}
      {isOnline && failure && (
        <Notice says="alert" tone="bad" icon={<CircleAlert aria-hidden="true" />}>
          {t(failure)}
        </Notice>
      )}
      <List label={t('me.actFor')}>
        {people.map(({ id, given, family, jobTitle, photo }) => {
          const name = [given, family].filter(Boolean).join(' ') || id;
          return (
            <ListItem key={id}>
              <ButtonRow
                leading={<Avatar name={name} id={id} size={40} photo={photo === undefined ? undefined : deps.pictureAddress(photo)} />}
                title={<bdi>{name}</bdi>}
                meta={jobTitle}
                onClick={() => isOnline && !acting.isPending && acting.mutate({ userId: id, name })}
              />
            </ListItem>
          );
        })}
      </List>
    </div>
  );
}

function failureOf(error: Error | null) {
  if (!error) return undefined;
  if (!(error instanceof ApiError)) return 'errors.bad-answer' as const;
  return error.reason === 'forbidden' || error.reason === 'not-found' ? ('errors.forbidden' as const) : (`errors.${error.reason}` as const);
}
