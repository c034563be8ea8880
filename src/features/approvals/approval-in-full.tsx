import { CloudOff, ExternalLink, Info } from 'lucide-react';
import type { Approval } from '#courses/approvals/approval.ts';
import { useWords } from '#i18n/use-words.ts';
import { LmsHtml } from '#parts/lms-html.tsx';
import { ButtonOut } from '#ui/button.tsx';
import { coverFamilyOf } from '#ui/cover/cover-family.ts';
import { hueOfId } from '#ui/cover/cover-hue.ts';
import { Cover } from '#ui/cover/cover.tsx';
import { Notice } from '#ui/notice.tsx';
import { Tag } from '#ui/tag.tsx';
import styles from './approval-in-full.module.css';
import type { ApprovalsDeps } from './approvals-deps.ts';
import { AssessmentQuestions } from './assessment-questions.tsx';
import { DecideHere } from './decide-here.tsx';
import { mayDecideHere } from './decision-about.ts';
import { CourseFacts } from './course-facts.tsx';
import { ExternalFacts } from './external-facts.tsx';
import { History } from './history.tsx';
import type { ApprovalFacts } from './use-facts.ts';
import { Who } from './who.tsx';

interface ApprovalInFullProps {
  readonly deps: ApprovalsDeps;
  readonly approval: Approval;
  readonly facts: ApprovalFacts;
  readonly isOnline: boolean;
  readonly now: number;
}

/** All that is known of a request: who and what, why, the facts of the course, and what happened so far. */
export function ApprovalInFull({ deps, approval, facts, isOnline, now }: ApprovalInFullProps) {
  const { t } = useWords();
  const { kind, id, person, title, module, external, reason } = approval;
  const type = module?.type ?? external?.type;
  const coverId = module?.id ?? id;
  const image = facts.module?.image === undefined ? undefined : deps.pictureAddress(facts.module.image);
  const asks = kind === 'enrollment' || kind === 'withdrawal';
  return (
    <>
      <header className={styles.head}>
        {person && <Who person={person} listed={facts.person} pictureAddress={deps.pictureAddress} size={56} trailing={<Tag hue={hueOfId(coverId)}>{t(`approvalKind.${kind}`)}</Tag>} />}
        <p className={styles.wish}>{t(`approvalWish.${kind}`)}</p>
        <div className={styles.what}>
          <Cover id={coverId} family={coverFamilyOf(type?.code ?? '')} size="row" className={styles.cover ?? ''} {...(image !== undefined && { imageUrl: image })} />
          <h1 className={styles.title} tabIndex={-1} dir="auto">
            {title}
          </h1>
        </div>
      </header>
      {(reason || asks) && (
        <section className={styles.section}>
          <h2 className="visually-hidden">{t(kind === 'external' ? 'approvals.comments' : 'approvals.reason')}</h2>
          {reason ? (
            <blockquote className={styles.reason} dir="auto">
              <q>{reason}</q>
            </blockquote>
          ) : (
            <p className={styles.noReason}>{t('approvals.noReason')}</p>
          )}
        </section>
      )}
      {external ? <ExternalFacts deps={deps} record={external} isOnline={isOnline} /> : <CourseFacts approval={approval} facts={facts} />}
      <History approval={approval} userId={deps.userId} now={now} />
      {kind === 'assessment' && <AssessmentQuestions deps={deps} id={id} isOnline={isOnline} />}
      {facts.module?.description && (
        <section className={styles.section}>
          <h2>{t(kind === 'task' ? 'approvals.task' : 'approvals.about')}</h2>
          <LmsHtml className={styles.text} html={facts.module.description} pictureAddress={deps.pictureAddress} />
        </section>
      )}
      {mayDecideHere(approval) ? <DecideHere deps={deps} approval={approval} facts={facts} /> : <DecideThere lmsPage={module || external ? deps.lmsPage : undefined} isOnline={isOnline} />}
    </>
  );
}

/** It is decided where the LMS is: said before the tap, and without a network no button is there to be tapped. */
function DecideThere({ lmsPage, isOnline }: { readonly lmsPage: string | undefined; readonly isOnline: boolean }) {
  const { t } = useWords();
  if (lmsPage === undefined) return <Notice icon={<Info aria-hidden="true" />}>{t('approvals.decideThere')}</Notice>;
  if (!isOnline) return <Notice icon={<CloudOff aria-hidden="true" />}>{t('approvals.decideOffline')}</Notice>;
  return (
    <div className={styles.decide}>
      <ButtonOut href={lmsPage} icon={<ExternalLink className="mirrors" aria-hidden="true" />}>
        {t('approvals.decide')}
      </ButtonOut>
      <p>{t('course.opensThere')}</p>
    </div>
  );
}
