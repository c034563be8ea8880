import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { Link } from 'react-router';
import type { PathStep, PathStop } from '#courses/learners-path.ts';
import { useWords } from '#i18n/use-words.ts';
import { Skeleton } from './path-skeleton.tsx';
import { LinkRow } from '#ui/list.tsx';
import { StepMark } from '#ui/step-mark.tsx';
import type { PathDeps } from '../learning-deps.ts';
import styles from './path.module.css';
import { useOpenStops } from './use-open-stops.ts';
import { usePathWords } from './use-path-words.ts';

interface ProgrammePartsProps {
  readonly stop: PathStop;
  readonly deps: PathDeps;
  readonly hrefOf: (stop: Pick<PathStop, 'moduleId' | 'enrollmentId'>) => string;
}

/** A programme opens in place. What is open is in the address (`?open=`). */
export function ProgrammeParts({ stop, deps, hrefOf }: ProgrammePartsProps) {
  const { t } = useWords();
  const { isOpen, hrefToTurn } = useOpenStops();
  const isShown = isOpen(stop.moduleId);
  return (
    <div className={styles.programme}>
      <Link to={hrefToTurn(stop.moduleId)} replace preventScrollReset className={styles.turn} data-is-open={isShown}>
        <ChevronDown aria-hidden="true" />
        {t(isShown ? 'path.hideParts' : 'path.showParts')}
        <span className="visually-hidden">{stop.title}</span>
      </Link>
      {isShown && (stop.steps.length > 0 ? <Parts title={stop.title} steps={stop.steps} hrefOf={hrefOf} /> : <PartsOfCatalog stop={stop} deps={deps} hrefOf={hrefOf} />)}
    </div>
  );
}

function Parts({ title, steps, hrefOf }: { readonly title: string; readonly steps: readonly PathStep[]; readonly hrefOf: ProgrammePartsProps['hrefOf'] }) {
  const { t } = useWords();
  const { stateOf } = usePathWords();
  const marks = { done: 'done', begun: 'now', ahead: 'ahead', locked: 'ahead', optional: 'ahead' } as const;
  return (
    <ol className={styles.inner} aria-label={t('path.partsOf', { title })}>
      {steps.flatMap(({ stops }) =>
        stops.map((stop) => (
          <li key={stop.key}>
            <LinkRow to={hrefOf(stop)} viewTransition leading={<StepMark state={marks[stop.state]} />} title={stop.title} meta={stateOf(stop).words} trailing={null} />
          </li>
        )),
      )}
    </ol>
  );
}

/** Before somebody is enrolled the path does not tell a programme's modules: the catalog tells those of its first date. */
function PartsOfCatalog({ stop, deps, hrefOf }: ProgrammePartsProps) {
  const { t } = useWords();
  const module = useQuery(deps.module(stop.moduleId));
  if (module.isPending) return <Skeleton rows={2} />;
  const parts = module.data?.sessions[0]?.modules ?? [];
  if (parts.length === 0) return <p className={styles.nothing}>{t('path.noParts')}</p>;
  return (
    <ol className={styles.inner} aria-label={t('path.partsOf', { title: stop.title })}>
      {parts.map((part) => (
        <li key={part.id}>
          <LinkRow to={hrefOf({ moduleId: part.id })} viewTransition leading={<StepMark state="ahead" />} title={part.title} trailing={null} />
        </li>
      ))}
    </ol>
  );
}

