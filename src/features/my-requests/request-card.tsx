import { Undo2 } from 'lucide-react';
import { Link } from 'react-router';
import { isPending, type OwnRequest } from '#courses/approvals/own-requests.ts';
import { useWords, type Words } from '#i18n/use-words.ts';
import { ofKind } from '#offline/calls/live-call.ts';
import { CallNotice } from '#parts/calls/call-notice.tsx';
import { useDecide } from '#parts/calls/use-decide.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { coverFamilyOf } from '#ui/cover/cover-family.ts';
import { hueOfId } from '#ui/cover/cover-hue.ts';
import { Cover } from '#ui/cover/cover.tsx';
import { Dotted } from '#ui/dotted.tsx';
import { useMessages } from '#ui/messages.tsx';
import { useStore } from '#ui/store.ts';
import { Tag } from '#ui/tag.tsx';
import type { RequestsDeps } from './requests-deps.ts';
import styles from './requests-page.module.css';

interface RequestCardProps {
  readonly deps: RequestsDeps;
  readonly request: OwnRequest;
}

/** One request: what for, at which step, whose answer it waits for, and the way to take it back where the LMS has one. */
export function RequestCard({ deps, request }: RequestCardProps) {
  const words = useWords();
  const { t, formats } = words;
  const { kind, id, title, module, type, reason, since, stepName, approver, enrollmentId } = request;
  const { show } = useMessages();
  const decide = useDecide(deps);
  const live = ofKind(useStore(deps.calls.live), 'withdraw').findLast(({ call }) => call.parameters.enrollmentId === enrollmentId);
  const coverId = module?.id ?? id;
  const takeBack = (enrollment: string): void => void decide({ kind: 'withdraw', parameters: { enrollmentId: enrollment, moduleId: module?.id ?? '' }, subject: title }, t('calls.doneSaid')).catch(() => show(t('errors.storage-failed')));
  const waitsFor = isPending(request.state) ? (approver ? t('approvals.waitsFor', { name: [approver.given, approver.family].filter(Boolean).join(' ') || approver.id }) : words.wordOf('status', 'pendingApproval')) : stateOf(request, words);
  return (
    <Card className={styles.card}>
      <span className={styles.what}>
        <Cover id={coverId} family={coverFamilyOf(type?.code ?? '')} size="row" />
        <span className={styles.words}>
          <Link className={styles.title} to={kind === 'external' ? deps.hrefOfExternalRecord(id) : enrollmentId !== undefined ? deps.hrefOfCourse(enrollmentId) : deps.hrefOfModule(module?.id ?? '')}>
            <bdi>{title}</bdi>
          </Link>
          <span className={styles.waits}>{waitsFor}</span>
        </span>
      </span>
      {reason && (
        <p className={styles.reason}>
          <q dir="auto">{reason}</q>
        </p>
      )}
      <div className={styles.foot}>
        <Tag hue={hueOfId(coverId)}>{t(`approvalKind.${kind}`)}</Tag>
        <Dotted>
          {since !== undefined && <span>{t('approvals.asked', { when: formats.fromNow(since) })}</span>}
          {stepName && <bdi>{stepName}</bdi>}
        </Dotted>
      </div>
      {live && live.state !== 'told' ? (
        <CallNotice calls={deps.calls} live={live} title={t('approvals.takeBack')} />
      ) : (
        enrollmentId !== undefined &&
        !live && (
          <p>
            <Button kind="quiet" size="small" icon={<Undo2 className="mirrors" aria-hidden="true" />} onClick={() => takeBack(enrollmentId)}>
              {t('approvals.takeBack')}
            </Button>
          </p>
        )
      )}
    </Card>
  );
}

/** How it was decided, in the words of the screen where the code is known. */
function stateOf({ state }: OwnRequest, { t, wordOf }: Words): string {
  if (state === 'approved') return t('approvals.approved');
  return state === 'denied' ? t('approvals.denied') : wordOf('status', state);
}
