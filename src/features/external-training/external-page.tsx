import { useQuery } from '@tanstack/react-query';
import { Navigate } from 'react-router';
import { ApiError } from '#api/api-error.ts';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import { externalHere, idOfAdded, type ExternalHere } from '#courses/calls/external-here.ts';
import { useWords } from '#i18n/use-words.ts';
import { ofKind, type LiveCall } from '#offline/calls/live-call.ts';
import { Answer } from '#parts/answer.tsx';
import { CallNotice } from '#parts/calls/call-notice.tsx';
import { ButtonLink } from '#ui/button.tsx';
import { Cover } from '#ui/cover/cover.tsx';
import { Detail } from '#ui/detail.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { BoneBox } from '#ui/skeleton.tsx';
import { useStore } from '#ui/store.ts';
import { ExternalActs } from './external-acts.tsx';
import { ExternalFacts } from './external-facts.tsx';
import styles from './external-page.module.css';
import { ExternalProof } from './external-proof.tsx';
import { ExternalStatus } from './external-status.tsx';
import type { ExternalTrainingDeps } from './external-training-deps.ts';
import { WaitingProof } from './waiting-proof.tsx';

/** One training done elsewhere, in full, with what was decided about it here. Until it has come, what the list says of it. */
export function ExternalPage({ deps, id }: { readonly deps: ExternalTrainingDeps; readonly id: string }) {
  const { t } = useWords();
  const isOfHere = id.startsWith(idOfAdded(''));
  const list = useQuery(deps.records);
  const asked = useQuery({ ...deps.record(id), enabled: !isOfHere });
  const live = useStore(deps.calls.live);
  const isOnline = useStore(deps.isOnline);
  const records = list.data?.value.records ?? [];
  const inList = records.find((record) => record.id === id);
  const told = asked.data ?? (inList && { value: inList, asOf: list.data?.asOf ?? 0 });
  const asOf = told?.asOf ?? list.data?.asOf ?? 0;
  const here = externalHere(told ? [told.value] : [], live, asOf).find(({ record }) => record.id === id);
  const isGone = isOfHere || (asked.error instanceof ApiError && asked.error.reason === 'not-found') || (told !== undefined && !here);
  const named = isOfHere && !here ? namedByLms(id, live, records) : undefined;
  if (named !== undefined) return <Navigate to={deps.hrefOfExternalRecord(named)} replace />;
  return (
    <Detail back={{ to: deps.hrefOfExternalTraining, label: t('externalTraining.back') }}>
      {isGone && !here ? (
        <EmptyPlace drawing="blank-tag" title={t('externalTraining.goneTitle')} sentence={t('externalTraining.goneSentence')} action={<ButtonLink kind="quiet" to={deps.hrefOfExternalTraining}>{t('record.toExternal')}</ButtonLink>} />
      ) : (
        <Answer query={{ data: here && { value: here, asOf }, error: here && isGone ? null : asked.error, refetch: asked.refetch }} isOnline={isOnline} failedTitle={t('externalTraining.failedTitle')} skeleton={<BoneBox inlineSize="100%" blockSize="20rem" radius="14px" />}>
          {(one) => <Told here={one} records={records} deps={deps} />}
        </Answer>
      )}
    </Detail>
  );
}

/** What was added here and is in the LMS's list by now. */
function namedByLms(id: string, calls: readonly LiveCall[], records: readonly ExternalRecord[]): string | undefined {
  const added = ofKind(calls, 'addExternal').find(({ call, state }) => state === 'told' && idOfAdded(call.id) === id)?.call.parameters;
  return added && records.find(({ title, startDate, endDate }) => title === added.title && startDate === added.startDate && endDate === added.endDate)?.id;
}

const statuses = ['openForEditing', 'pendingApproval', 'approved', 'approvalDenied', 'completed', 'cancelled'] as const;

function Told({ here, records, deps }: { readonly here: ExternalHere; readonly records: readonly ExternalRecord[]; readonly deps: ExternalTrainingDeps }) {
  const { record, live, adding } = here;
  const { t } = useWords();
  const { id, title, status, comments, attachment } = record;
  // What is changed later goes without the file that went with what was added.
  const withFile = [live, adding].find((one) => one && one.state !== 'told' && one.call.attachmentId !== undefined);
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
      {live && <CallNotice calls={deps.calls} live={live} title={t(`slipKind.${live.call.kind}`)} />}
      <ExternalActs deps={deps} here={here} records={records} />
      <ExternalFacts record={record} />
      {comments && (
        <section className={styles.part}>
          <h2>{t('externalTraining.comments')}</h2>
          <p className={styles.comments} dir="auto">
            {comments}
          </p>
        </section>
      )}
      {withFile ? <WaitingProof callId={withFile.call.id} fileOf={deps.fileOf} /> : attachment && <ExternalProof attachment={attachment} deps={deps} />}
    </>
  );
}
