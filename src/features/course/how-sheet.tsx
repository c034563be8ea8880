import type { Module } from '#api/contract/module.ts';
import { useWords } from '#i18n/use-words.ts';
import { LmsHtml } from '#parts/lms-html.tsx';
import { ButtonOut } from '#ui/button.tsx';
import { Sheet } from '#ui/sheet.tsx';
import type { CourseDeps } from './course-deps.ts';
import styles from './how-sheet.module.css';
import { MarkDoneButton } from './mark-done-button.tsx';

interface HowSheetProps {
  readonly way: 'work' | 'people' | 'thing';
  readonly kind: string;
  readonly about: Module | undefined;
  readonly description: string | undefined;
  /** The LMS's page of it; undefined where there is none, or no network. */
  readonly lmsHref: string | undefined;
  readonly isOnline: boolean;
  /** Says that it is done; undefined where that is not the learner's to say. */
  readonly done?: { readonly deps: CourseDeps; readonly enrollmentId: string; readonly title: string } | false | undefined;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What to do, who signs it off, how to get it: what the LMS tells of it, and how it gets into the record. */
export function HowSheet({ way, kind, about, description, lmsHref, isOnline, done, isOpen, onClose }: HowSheetProps) {
  const { t } = useWords();
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t(`how.${way}`)} closeLabel={t('common.close')}>
      <div className={styles.how}>
        <LmsHtml html={description} className={styles.text} />
        <LmsHtml html={about?.info} className={styles.text} />
        {(about?.objectives.length ?? 0) > 0 && (
          <ul className={styles.steps}>
            {about?.objectives.map((objective) => (
              <li key={objective}>
                <bdi>{objective}</bdi>
              </li>
            ))}
          </ul>
        )}
        <p className={styles.after}>{t(kind === 'onTheJobTraining' ? 'how.signedByTrainer' : done ? `how.${way}Say` : `how.${way}After`)}</p>
        {done && <MarkDoneButton {...done} onDone={onClose} />}
        {lmsHref && isOnline && (
          <ButtonOut href={lmsHref} kind="quiet" isWide>
            {t('course.openInLms')}
          </ButtonOut>
        )}
      </div>
    </Sheet>
  );
}
