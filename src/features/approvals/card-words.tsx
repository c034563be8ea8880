import { Clock } from 'lucide-react';
import type { Approval } from '#courses/approvals/approval.ts';
import { useWords } from '#i18n/use-words.ts';
import type { PictureAddress } from '#parts/safe-html.ts';
import { coverFamilyOf } from '#ui/cover/cover-family.ts';
import { hueOfId } from '#ui/cover/cover-hue.ts';
import { Cover } from '#ui/cover/cover.tsx';
import { Chip } from '#ui/chip.tsx';
import { Tag } from '#ui/tag.tsx';
import styles from './approval-card.module.css';
import type { ApprovalFacts } from './use-facts.ts';
import { useFactWords } from './use-fact-words.ts';
import { Who } from './who.tsx';

interface CardWordsProps {
  readonly approval: Approval;
  readonly facts: ApprovalFacts;
  readonly now: number;
  readonly pictureAddress: PictureAddress;
}

/** All that the decision needs, so that the request need not be opened: who, what, when, how much, why, and since when. */
export function CardWords({ approval, facts, now, pictureAddress }: CardWordsProps) {
  const { t, wordOf } = useWords();
  const words = useFactWords();
  const { kind, person, title, module, external, reason, due, stepName } = approval;
  const id = module?.id ?? approval.id;
  const type = module?.type ?? external?.type;
  const image = facts.module?.image === undefined ? undefined : pictureAddress(facts.module.image);
  const when = words.when(approval, now);
  const isLate = due !== undefined && due < now;
  const line = [type && wordOf('kind', type.code, type.label), ...words.onCard(approval, facts)].filter((fact) => fact !== undefined);
  return (
    <>
      {person && <Who person={person} listed={facts.person} pictureAddress={pictureAddress} />}
      <span className="visually-hidden">{t(`approvalWish.${kind}`)}</span>
      <span className={styles.what}>
        <Cover id={id} family={coverFamilyOf(type?.code ?? '')} size="row" {...(image !== undefined && { imageUrl: image })} />
        <span className={styles.words}>
          <span className={styles.title}>
            <bdi>{title}</bdi>
          </span>
          {line.length > 0 && <span className={styles.facts}>{line.join(' · ')}</span>}
        </span>
      </span>
      {reason && (
        <span className={styles.reason}>
          <q dir="auto">{reason}</q>
        </span>
      )}
      <span className={styles.foot}>
        <Tag hue={hueOfId(id)}>{t(`approvalKind.${kind}`)}</Tag>
        {isLate ? (
          <Chip tone="bad" isSmall icon={<Clock aria-hidden="true" />}>
            {when}
          </Chip>
        ) : (
          when && <span>{when}</span>
        )}
        {stepName && <bdi>{stepName}</bdi>}
      </span>
    </>
  );
}
