import { Link, useSearchParams } from 'react-router';
import type { PathSection, PathStep as Step, PathStop } from '#courses/learners-path.ts';
import { useWords } from '#i18n/use-words.ts';
import { Chip, type Tone } from '#ui/chip.tsx';
import { List, ListItem } from '#ui/list.tsx';
import type { BuckleState } from '#ui/path/buckle.tsx';
import { Path, PathPart, PathStep } from '#ui/path/path.tsx';
import type { PathDeps } from '../learning-deps.ts';
import { NowCard } from './now-card.tsx';
import { anchorOf } from './path-anchor.ts';
import { PathStopRow } from './path-stop-row.tsx';
import styles from './path.module.css';
import { ProgrammeParts } from './programme-parts.tsx';

/** From so many on, what is done at the beginning of a part is folded. */
const foldFrom = 3;

interface PathPartsProps {
  readonly sections: readonly PathSection[];
  readonly deps: PathDeps;
}

/** The path itself. */
export function PathParts({ sections, deps }: PathPartsProps) {
  const reached = reachedIn(sections);
  return (
    <Path>
      {sections.map((section, index) => (
        <PathPart
          key={section.key}
          labelledBy={anchorOf(section)}
          isReached={reached.has(section.key)}
          heading={<PartHeading section={section} isFirstOfProfile={profileOf(section) !== undefined && profileOf(section) !== profileOf(sections[index - 1])} />}
        >
          <Steps section={section} reached={reached} deps={deps} />
        </PathPart>
      ))}
    </Path>
  );
}

const profileOf = (section: PathSection | undefined): string | undefined => (section?.of.kind === 'competency' ? section.of.profile : undefined);

/** The keys of parts and steps up to the last that is done, or is now, with nothing undone before it: so far the strap is fastened. */
function reachedIn(sections: readonly PathSection[]): ReadonlySet<string> {
  const reached: string[] = [];
  let soFar = 0;
  for (const section of sections) {
    reached.push(section.key);
    for (const { key, stops } of section.steps) {
      reached.push(key);
      const isDone = stops.every(({ state, isOptional }) => state === 'done' || isOptional);
      if (stops.some(({ state, isNow }) => state === 'done' || isNow)) soFar = reached.length;
      if (!isDone) return new Set(reached.slice(0, soFar));
    }
  }
  return new Set(reached.slice(0, soFar));
}

function PartHeading({ section, isFirstOfProfile }: { readonly section: PathSection; readonly isFirstOfProfile: boolean }) {
  const { t, formats } = useWords();
  const id = anchorOf(section);
  const count = section.total > 0 && <span>{t('path.progress', { done: formats.number(section.done), total: formats.number(section.total) })}</span>;
  if (section.of.kind === 'plan') {
    return (
      <div className={styles.heading}>
        <h2 id={id}>{t('path.plan')}</h2>
        <p className={styles.meta}>{count}</p>
      </div>
    );
  }
  const { name, status, isOptional, profile } = section.of;
  const said = standings[status ?? ''];
  return (
    <div className={styles.heading}>
      {isFirstOfProfile && <h2 className={styles.profile}>{t('path.wayTo', { profile })}</h2>}
      <h3 id={id}>
        <bdi>{name}</bdi>
      </h3>
      <p className={styles.meta}>
        {said && <Chip isSmall tone={said.tone}>{t(`path.${said.key}`)}</Chip>}
        {count}
        {isOptional && <span>{t('path.optional')}</span>}
      </p>
    </div>
  );
}

// Facts D.5.
const standings: Readonly<Record<string, { readonly key: 'held' | 'atRisk' | 'notYet'; readonly tone: Tone }>> = {
  completed: { key: 'held', tone: 'good' },
  completionAtRisk: { key: 'atRisk', tone: 'due' },
  notComplete: { key: 'notYet', tone: 'plain' },
};

function Steps({ section, reached, deps }: { readonly section: PathSection; readonly reached: ReadonlySet<string>; readonly deps: PathDeps }) {
  const { t } = useWords();
  const [search] = useSearchParams();
  const isShown = search.getAll('done').includes(section.key);
  const begins = section.steps.findIndex(({ stops }) => stops.some(({ state }) => state !== 'done'));
  const behind = begins === -1 ? section.steps.length : begins;
  const folds = behind >= foldFrom;
  const turned = new URLSearchParams(search);
  if (isShown) turned.delete('done', section.key);
  else turned.append('done', section.key);
  return (
    <>
      {folds && (
        <PathStep buckle="done">
          <Link to={{ search: turned.toString() }} replace preventScrollReset className={styles.fold}>
            {isShown ? t('path.hideDone') : t('path.showDone', { count: behind })}
          </Link>
        </PathStep>
      )}
      {(folds && !isShown ? section.steps.slice(behind) : section.steps).map((step) => (
        <PathStep key={step.key} buckle={buckleOf(step)} isReached={reached.has(step.key)}>
          <StepOnPath step={step} level={section.of.kind === 'plan' ? 3 : 4} deps={deps} />
        </PathStep>
      ))}
    </>
  );
}

function StepOnPath({ step: { stops }, level, deps }: { readonly step: Step; readonly level: 3 | 4; readonly deps: PathDeps }) {
  const { t } = useWords();
  const hrefOf = ({ enrollmentId, moduleId }: Pick<PathStop, 'enrollmentId' | 'moduleId'>): string => (enrollmentId === undefined ? deps.hrefs.module(moduleId) : deps.hrefOfCourse(enrollmentId));
  const now = stops.find(({ isNow }) => isNow);
  const others = stops.filter(({ isNow }) => !isNow);
  const parts = (stop: PathStop) => (stop.steps.length > 0 || stop.kind === 'learningProgram') && <ProgrammeParts stop={stop} deps={deps} hrefOf={hrefOf} />;
  return (
    <div className={styles.stops}>
      {stops.length > 1 && <p className={styles.beside}>{t('path.sideBySide')}</p>}
      {now && <NowCard stop={now} to={hrefOf(now)} level={level} />}
      {now && parts(now)}
      {others.length > 0 && (
        <List>
          {others.map((stop) => (
            <ListItem key={stop.key}>
              <PathStopRow stop={stop} to={hrefOf(stop)} />
              {parts(stop)}
            </ListItem>
          ))}
        </List>
      )}
    </div>
  );
}

/** What is side by side shares a buckle. */
function buckleOf({ stops }: Step): BuckleState {
  if (stops.some(({ isNow }) => isNow)) return 'now';
  const needed = stops.filter(({ isOptional }) => !isOptional);
  const counted = needed.length > 0 ? needed : stops;
  if (counted.every(({ state }) => state === 'done')) return 'done';
  if (counted.some(({ state }) => state === 'begun' || state === 'done')) return 'begun';
  if (counted.every(({ state }) => state === 'locked')) return 'locked';
  return needed.length === 0 ? 'optional' : 'ahead';
}

