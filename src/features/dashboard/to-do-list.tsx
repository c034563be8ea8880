import { Award } from 'lucide-react';
import type { ToDoRow } from '#courses/to-do-row.ts';
import { useWords } from '#i18n/use-words.ts';
import { ModuleRow } from '#parts/module-row.tsx';
import { LinkRow, List, ListItem } from '#ui/list.tsx';
import { Chip } from '#ui/chip.tsx';
import { useNow } from '#ui/use-now.ts';
import type { DashboardHrefs } from './dashboard-deps.ts';
import styles from './to-do-list.module.css';
import { useReasonWords } from './use-reason-words.ts';

interface ToDoListProps {
  readonly rows: readonly ToDoRow[];
  readonly hrefs: DashboardHrefs;
  readonly label: string;
}

/** Things to do, each with its reason in words. */
export function ToDoList({ rows, hrefs, label }: ToDoListProps) {
  const now = useNow();
  const reasonOf = useReasonWords(now);
  const { t } = useWords();
  return (
    <List label={label}>
      {rows.map((row) => {
        const { words, tone } = reasonOf(row.reason);
        const reason = (
          <>
            {row.reason.kind === 'overdue' && row.priority === 'high' && (
              <Chip isSmall tone="bad">
                {t('toDo.high')}
              </Chip>
            )}
            <span className={styles.reason} data-tone={tone}>
              {words}
            </span>
          </>
        );
        return (
          <ListItem key={row.key}>
            {row.moduleId === undefined ? (
              <LinkRow
                to={row.awardId === undefined ? hrefs.learning : hrefs.certificate(row.awardId)}
                isTall
                leading={
                  <span className={styles.award}>
                    <Award aria-hidden="true" />
                  </span>
                }
                title={row.title}
                meta={reason}
                trailing={null}
              />
            ) : (
              <ModuleRow
                module={{ id: row.moduleId, title: row.title, kind: row.type, kindLabel: row.typeLabel }}
                to={row.enrollmentId === undefined ? hrefs.module(row.moduleId) : hrefs.course(row.enrollmentId)}
                facts={reason}
              />
            )}
          </ListItem>
        );
      })}
    </List>
  );
}
