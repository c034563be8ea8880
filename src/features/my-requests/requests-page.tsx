import type { ReactNode } from 'react';
import { isPending } from '#courses/approvals/own-requests.ts';
import { useWords } from '#i18n/use-words.ts';
import { AnswerFailure } from '#parts/answer-failure.tsx';
import { BackLink } from '#parts/back-link.tsx';
import { Card } from '#ui/card.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { BoneLine } from '#ui/skeleton.tsx';
import { useStore } from '#ui/store.ts';
import { RequestCard } from './request-card.tsx';
import type { RequestsDeps } from './requests-deps.ts';
import styles from './requests-page.module.css';
import { useOwnRequests } from './use-own-requests.ts';

interface RequestsPageProps {
  readonly deps: RequestsDeps;
  /** The views of the inbox, above the list. */
  readonly tabs: ReactNode;
}

/** What the user asked others for: whose answer it waits for, and what was answered. */
export function RequestsPage({ deps, tabs }: RequestsPageProps) {
  const { t } = useWords();
  const isOnline = useStore(deps.isOnline);
  const { requests, isWaiting, error, asOf, refetch } = useOwnRequests(deps);
  const waiting = requests?.filter(({ state }) => isPending(state)) ?? [];
  const decided = requests?.filter(({ state }) => !isPending(state)) ?? [];
  return (
    <Page title={t('approvals.mine')} tools={tabs}>
      <div className={styles.stack} aria-busy={isWaiting}>
        <BackLink to={deps.hrefOfApprovals} label={t('approvals.title')} />
        {error && <AnswerFailure error={error} {...(requests && { asOf })} isOnline={isOnline} onRetry={refetch} title={t('approvals.mineFailed')} />}
        {!requests && !error && <Bones />}
        {requests?.length === 0 && !isWaiting && !error && <EmptyPlace drawing="all-sent" title={t('approvals.mineNone')} sentence={t('approvals.mineNoneSentence')} />}
        {waiting.length > 0 && (
          <ul className={styles.cards} aria-label={t('approvals.mine')}>
            {waiting.map((request) => (
              <li key={`${request.kind} ${request.id}`}>
                <RequestCard deps={deps} request={request} />
              </li>
            ))}
          </ul>
        )}
        {decided.length > 0 && (
          <Section title={t('approvals.history')}>
            <ul className={styles.cards}>
              {decided.map((request) => (
                <li key={`${request.kind} ${request.id}`}>
                  <RequestCard deps={deps} request={request} />
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </Page>
  );
}

function Bones() {
  const { t } = useWords();
  return (
    <div className={styles.cards}>
      <span className="visually-hidden">{t('common.loading')}</span>
      {[64, 48].map((width) => (
        <Card key={width}>
          <BoneLine width={width} />
          <BoneLine width={width / 2} />
          <BoneLine width={width} />
        </Card>
      ))}
    </div>
  );
}
