import type { TrainingRecord } from '#api/contract/training-record.ts';
import { useWords } from '#i18n/use-words.ts';
import { ModuleTag } from '#parts/module-tag.tsx';
import { coverFamilyOf } from '#ui/cover/cover-family.ts';
import { Cover } from '#ui/cover/cover.tsx';
import { LinkRow, List, ListItem } from '#ui/list.tsx';
import styles from './course-parts-list.module.css';

interface MemberRowsProps {
  readonly members: readonly TrainingRecord[];
  readonly hrefOf: (enrollmentId: string) => string;
}

/** The courses of a programme. */
export function MemberRows({ members, hrefOf }: MemberRowsProps) {
  const { t, wordOf } = useWords();
  return (
    <section className={styles.section} aria-labelledby="course-members">
      <h2 id="course-members">{t('course.members')}</h2>
      <List>
        {members.map(({ id, learningModule, overallStatus }) => {
          const kind = learningModule.type?.code ?? 'onlineModule';
          return (
            <ListItem key={id}>
              <LinkRow
                to={hrefOf(id)}
                isTall
                leading={<Cover id={learningModule.id} family={coverFamilyOf(kind)} size="row" />}
                title={learningModule.title}
                meta={
                  <>
                    <ModuleTag id={learningModule.id} kind={kind} label={learningModule.type?.label} />
                    {overallStatus && <span>{wordOf('status', overallStatus.code, overallStatus.label)}</span>}
                  </>
                }
              />
            </ListItem>
          );
        })}
      </List>
    </section>
  );
}
