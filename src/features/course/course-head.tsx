import { Check, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Module } from '#api/contract/module.ts';
import { kindSaidByLabel } from '#courses/kind-said-by-label.ts';
import { statedLength } from '#courses/stated-minutes.ts';
import type { LessonStatus } from '#formats/cmi.ts';
import { useWords } from '#i18n/use-words.ts';
import { Chip, type Tone } from '#ui/chip.tsx';
import { Strap } from '#ui/strap.tsx';
import type { CourseDeps, KnownRecord } from './course-deps.ts';
import styles from './course-head.module.css';
import { progressOf, type CoursePart } from './course-parts.ts';
import { FaceHead } from './face-head.tsx';

interface CourseHeadProps {
  readonly deps: CourseDeps;
  readonly record: KnownRecord['record'] | undefined;
  readonly moduleId: string;
  readonly title: string;
  readonly about: Module | undefined;
  readonly parts: readonly CoursePart[];
  /** What was done here, where it is better than what the LMS says. */
  readonly ahead: { readonly status: LessonStatus; readonly isWaiting: boolean } | undefined;
}

const tones: Readonly<Record<string, Tone>> = { completed: 'good', incomplete: 'accent', pendingApproval: 'due', waitlisted: 'due' };

const aheadTones: Readonly<Record<LessonStatus, Tone>> = { passed: 'good', completed: 'good', failed: 'bad', incomplete: 'accent', browsed: 'plain', 'not attempted': 'plain' };

/** Cover, tag, title, one line of facts, and how far it is. */
export function CourseHead({ deps, record, moduleId, title, about, parts, ahead }: CourseHeadProps) {
  const { t, formats, wordOf } = useWords();
  // A record knows 13 of the 21 kinds (facts D.1).
  const type = about?.type ?? record?.learningModule.type;
  const kind = type ? kindSaidByLabel(type) : 'onlineModule';
  const status = record?.overallStatus;
  const progress = progressOf(parts);
  const imageUrl = about?.image && deps.mapLmsAddress(about.image);
  const facts = [
    statedLength(about?.duration, formats),
    about?.language && formats.language(about.language),
    record?.lastAttemptDate && t('course.lastOpened', { at: formats.dayTime(Date.parse(record.lastAttemptDate)) }),
    (record?.attemptCount ?? 0) > 1 && t('course.opened', { count: record?.attemptCount ?? 0 }),
  ].filter((fact): fact is string => typeof fact === 'string' && fact !== '');
  return (
    <FaceHead
      moduleId={moduleId}
      kind={kind}
      kindLabel={about?.typeLabel ?? type?.label}
      members={record?.trainingRecords.length ?? 4}
      imageUrl={imageUrl}
      title={title}
      facts={facts}
      back={{ to: deps.hrefOfLearning, label: t('course.back') }}
    >
      <div className={styles.state}>
          {ahead && (
            <Chip isStitched tone={aheadTones[ahead.status]} icon={aheadTones[ahead.status] === 'good' && <Check aria-hidden="true" />}>
              {t(ahead.isWaiting ? 'learning.aheadWaiting' : 'learning.aheadHere', { status: t(`lesson.${ahead.status}`) })}
            </Chip>
          )}
          {!ahead && status && (
            <Chip tone={tones[status.code] ?? 'plain'} icon={signs[status.code]}>
              {wordOf('status', status.code, status.label)}
            </Chip>
          )}
          {record?.score !== undefined && <Chip>{formats.lmsScore(record.score)}</Chip>}
        </div>
        {progress > 0 && progress < 1 && <Strap value={progress} label={t('learning.progress', { title })} />}
    </FaceHead>
  );
}

const signs: Readonly<Record<string, ReactNode>> = {
  completed: <Check aria-hidden="true" />,
  pendingApproval: <Clock aria-hidden="true" />,
  waitlisted: <Clock aria-hidden="true" />,
};
