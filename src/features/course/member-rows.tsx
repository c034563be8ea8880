import type { ProgrammeMember } from '#courses/programme-members.ts';
import { isActive, isDone } from '#courses/known-enrollments.ts';
import { meetingsOf } from '#courses/session-times.ts';
import { ModuleTag } from '#parts/module-tag.tsx';
import { useWords } from '#i18n/use-words.ts';
import { coverFamilyOf } from '#ui/cover/cover-family.ts';
import { Cover } from '#ui/cover/cover.tsx';
import { LinkRow, List, ListItem } from '#ui/list.tsx';
import type { ModuleDeps } from './course-deps.ts';
import styles from './course-parts-list.module.css';

interface MemberRowsProps {
  readonly deps: Pick<ModuleDeps, 'hrefOfCourse' | 'hrefOfModule'>;
  readonly members: readonly ProgrammeMember[];
  /** My enrollment in the programme: what is not begun can be added to it. */
  readonly programmeId?: string | undefined;
  readonly requiredElectiveCredits?: number | undefined;
}

/** The courses of a programme in their order, each with how far I am. */
export function MemberRows({ deps, members, programmeId, requiredElectiveCredits = 0 }: MemberRowsProps) {
  const { t, formats, wordOf } = useWords();
  const done = members.filter(({ record }) => record && isDone(record)).length;
  // Without a transition of covers: the page's own cover has that name already.
  return (
    <section className={styles.section} aria-labelledby="course-members">
      <div className={styles.head}>
        <h2 id="course-members">{t('course.members')}</h2>
        <span className={styles.count}>{programmeId === undefined ? t('catalog.courses', { count: members.length }) : t('course.partsDone', { done: formats.number(done), total: formats.number(members.length) })}</span>
      </div>
      {requiredElectiveCredits > 0 && <p className={styles.count}>{t('module.electives', { count: requiredElectiveCredits })}</p>}
      <List label={t('course.members')}>
        {members.map(({ moduleId, title, kind, kindLabel, record, session }) => {
          const start = session && meetingsOf(session)[0]?.start;
          const isMine = record !== undefined && (isActive(record) || isDone(record));
          const status = record?.overallStatus;
          return (
            <ListItem key={moduleId}>
              <LinkRow
                to={isMine ? deps.hrefOfCourse(record.id) : deps.hrefOfModule(moduleId, programmeId === undefined ? {} : { programmeId })}
                isTall
                leading={<Cover id={moduleId} family={coverFamilyOf(kind ?? '')} size="row" />}
                title={title}
                meta={
                  <>
                    {kind !== undefined && <ModuleTag id={moduleId} kind={kind} label={kindLabel} />}
                    {status && <span>{wordOf('status', status.code, status.label)}</span>}
                    {!status && programmeId !== undefined && <span>{t('module.notEnrolled')}</span>}
                    {start !== undefined && !(record && isDone(record)) && <span>{formats.dates.dayAndTimes(formats.dates.shortDay(start), formats.dates.times(start, undefined))}</span>}
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
