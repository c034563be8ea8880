import type { PathItem } from '#api/contract/learning-path-shapes.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { kindSaidByLabel } from '#courses/kind-said-by-label.ts';
import { isActive, isDone } from '#courses/known-enrollments.ts';
import { useWords } from '#i18n/use-words.ts';
import { ModuleRow } from '#parts/module-row.tsx';
import { List, ListItem } from '#ui/list.tsx';
import type { CareerDeps } from './career-deps.ts';
import styles from './career.module.css';

/** A module on the way to a competency. */
export interface Step extends Pick<PathItem, 'status' | 'completed' | 'expires' | 'optional'> {
  readonly module: Pick<PathItem['module'], 'id' | 'title' | 'type'>;
}

interface StepRowsProps {
  readonly steps: readonly Step[];
  readonly label: string;
  readonly enrolled: ReadonlyMap<string, TrainingRecord>;
  readonly deps: Pick<CareerDeps, 'hrefOfCourse' | 'hrefOfModule' | 'now'>;
}

/** Modules on the way, each with my state: enrolled, it leads to the course, else to where one enrols. */
export function StepRows({ steps, label, enrolled, deps }: StepRowsProps) {
  const { t } = useWords();
  return (
    <List label={label}>
      {steps.map(({ module, completed, expires, optional }) => {
        const record = enrolled.get(module.id);
        const counts = record !== undefined && (isActive(record) || isDone(record));
        // The path says in its label what an online module is; a record does not.
        const type = module.type ?? record?.learningModule.type;
        return (
          <ListItem key={module.id}>
            <ModuleRow
              module={{ id: module.id, title: module.title, ...kindOf(type) }}
              to={counts ? deps.hrefOfCourse(record.id) : deps.hrefOfModule(module.id)}
              facts={
                <>
                  <StepState record={counts ? record : undefined} completed={completed} expires={expires} now={deps.now()} />
                  {optional === true && <span className={styles.quiet}>{t('career.optional')}</span>}
                </>
              }
            />
          </ListItem>
        );
      })}
    </List>
  );
}

interface StepStateProps extends Pick<Step, 'completed' | 'expires'> {
  readonly record: TrainingRecord | undefined;
  readonly now: number;
}

function StepState({ record, completed, expires, now }: StepStateProps) {
  const { t, formats, wordOf } = useWords();
  const end = expires === undefined ? undefined : Date.parse(expires);
  const status = record?.overallStatus;
  if (status && record && isActive(record)) return <span>{wordOf('status', status.code, status.label)}</span>;
  if (end !== undefined && end <= now) return <span className={styles.standing} data-standing="lapsed">{t('certificates.ranOut', { when: formats.fromNow(end, now) })}</span>;
  if (completed !== undefined) return <span>{t('career.completedOn', { date: formats.dateShort(Date.parse(completed)) })}</span>;
  if (status) return <span>{wordOf('status', status.code, status.label)}</span>;
  return <span>{t('career.notEnrolled')}</span>;
}

function kindOf(type: PathItem['module']['type']): { readonly kind?: string; readonly kindLabel?: string } {
  if (!type) return {};
  const { label } = type;
  // A label of the site's own stands as it is.
  const kind = kindSaidByLabel(type);
  const isSitesOwn = kind === 'onlineModule' && label !== undefined && label !== '' && !/^online/iu.test(label);
  return { kind: isSitesOwn ? label : kind, ...(label !== undefined && { kindLabel: label }) };
}
