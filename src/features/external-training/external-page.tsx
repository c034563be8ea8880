import { useQuery } from '@tanstack/react-query';
import { ApiError } from '#api/api-error.ts';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import { useWords } from '#i18n/use-words.ts';
import { Answer } from '#parts/answer.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Cover } from '#ui/cover/cover.tsx';
import { Detail } from '#ui/detail.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { BoneBox } from '#ui/skeleton.tsx';
import { useStore } from '#ui/store.ts';
import { ExternalFacts } from './external-facts.tsx';
import styles from './external-page.module.css';
import { ExternalProof } from './external-proof.tsx';
import { ExternalStatus } from './external-status.tsx';
import type { ExternalTrainingDeps } from './external-training-deps.ts';

/** One training done elsewhere, in full. Until it has come, what the list says of it. */
export function ExternalPage({ deps, id }: { readonly deps: ExternalTrainingDeps; readonly id: string }) {
  const { t } = useWords();
  const list = useQuery(deps.records);
  const asked = useQuery(deps.record(id));
  const isOnline = useStore(deps.isOnline);
  const inList = list.data?.value.records.find((record) => record.id === id);
  const data = asked.data ?? (inList && { value: inList, asOf: list.data?.asOf ?? 0 });
  const isGone = asked.error instanceof ApiError && asked.error.reason === 'not-found';
  return (
    <Detail back={{ to: deps.hrefOfExternalTraining, label: t('externalTraining.back') }}>
      {isGone && !data ? (
        <EmptyPlace drawing="blank-tag" title={t('externalTraining.goneTitle')} sentence={t('externalTraining.goneSentence')} action={<ButtonLink kind="quiet" to={deps.hrefOfExternalTraining}>{t('externalTraining.toList')}</ButtonLink>} />
      ) : (
        <Answer query={{ data, error: data && isGone ? null : asked.error, refetch: asked.refetch }} isOnline={isOnline} failedTitle={t('externalTraining.failedTitle')} skeleton={<BoneBox inlineSize="100%" blockSize="20rem" radius="14px" />}>
          {(record) => <Told record={record} deps={deps} />}
        </Answer>
      )}
    </Detail>
  );
}

const statuses = ['openForEditing', 'pendingApproval', 'approved', 'approvalDenied', 'completed', 'cancelled'] as const;

function Told({ record, deps }: { readonly record: ExternalRecord; readonly deps: ExternalTrainingDeps }) {
  const { t } = useWords();
  const { id, title, status, comments, attachment } = record;
  const known = statuses.find((code) => code === status?.code);
  return (
    <>
      <header className={styles.head}>
        <div className={styles.top}>
          <Cover id={id} family="pulse" size="row" />
          <h1 className={styles.title} tabIndex={-1}>
            <bdi>{title}</bdi>
          </h1>
        </div>
        {status && (
          <div className={styles.status}>
            <ExternalStatus status={status} />
            {known && <p>{t(`externalTraining.says-${known}`)}</p>}
          </div>
        )}
      </header>
      <ExternalFacts record={record} />
      {comments && (
        <section className={styles.part}>
          <h2>{t('externalTraining.comments')}</h2>
          <p className={styles.comments} dir="auto">
            {comments}
          </p>
        </section>
      )}
      {attachment && <ExternalProof attachment={attachment} deps={deps} />}
    </>
  );
}
