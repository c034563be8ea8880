import { Award } from 'lucide-react';
import type { PathStop } from '#courses/learners-path.ts';
import type { ToDoRow } from '#courses/to-do-row.ts';
import { useWords } from '#i18n/use-words.ts';
import { ModuleRow } from '#parts/module-row.tsx';
import { Chip } from '#ui/chip.tsx';
import { LinkRow, List, ListItem } from '#ui/list.tsx';
import { useNow } from '#ui/use-now.ts';
import type { DashboardHrefs } from './dashboard-deps.ts';
import { Reason } from './reason.tsx';
import styles from './to-do-list.module.css';

interface ToDoListProps {
  readonly rows: readonly ToDoRow[];
  /** A step of the path, where nothing presses. */
  readonly next?: PathStop | undefined;
  readonly hrefs: DashboardHrefs;
  readonly label: string;
}

/** Things to do, each with its reason in words. */
export function ToDoList({ rows, next, hrefs, label }: ToDoListProps) {
  const now = useNow();
  const { t } = useWords();
  return (
    <List label={label}>
      {rows.map((row) => (
        <ListItem key={row.key}>
          <ToDoItem row={row} hrefs={hrefs} now={now} />
        </ListItem>
      ))}
      {next && (
        <ListItem key="next">
          <ModuleRow
            module={{ id: next.moduleId, title: next.title, kind: next.kind, kindLabel: next.kindLabel }}
            to={next.enrollmentId === undefined ? hrefs.module(next.moduleId) : hrefs.course(next.enrollmentId)}
            facts={<span>{t('dashboard.nextStep')}</span>}
          />
        </ListItem>
      )}
    </List>
  );
}

function ToDoItem({ row, hrefs, now }: { readonly row: ToDoRow; readonly hrefs: DashboardHrefs; readonly now: number }) {
  const { t } = useWords();
  const { title, moduleId, enrollmentId, awardId, type, typeLabel, members, priority, reason } = row;
  const facts = (
    <>
      {reason.kind === 'overdue' && priority === 'high' && (
        <Chip isSmall tone="bad">
          {t('toDo.high')}
        </Chip>
      )}
      <Reason reason={reason} now={now} />
    </>
  );
  if (moduleId === undefined) {
    return (
      <LinkRow
        to={awardId === undefined ? hrefs.learning : hrefs.certificate(awardId)}
        isTall
        leading={
          <span className={styles.award}>
            <Award aria-hidden="true" />
          </span>
        }
        title={title}
        meta={
          <>
            <span>{t('dashboard.certificate')}</span>
            {facts}
          </>
        }
        trailing={null}
      />
    );
  }
  return (
    <ModuleRow
      module={{ id: moduleId, title, kind: type, kindLabel: typeLabel, ...(members !== undefined && { members }) }}
      to={enrollmentId === undefined ? hrefs.module(moduleId) : hrefs.course(enrollmentId)}
      facts={facts}
    />
  );
}
