import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { CompetencyList } from '#api/contract/competencies.ts';
import { useWords } from '#i18n/use-words.ts';
import { Answer } from '#parts/answer.tsx';
import { orNothing } from '#parts/not-given.ts';
import { RowsSkeleton } from '#parts/rows-skeleton.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { FindField } from '#ui/find-field.tsx';
import { LinkRow } from '#ui/list.tsx';
import { useStore } from '#ui/store.ts';
import { VirtualList } from '#ui/virtual-list.tsx';
import type { CareerDeps } from './career-deps.ts';
import type { OpenInCareer } from './career-page.tsx';
import styles from './career.module.css';
import { standingOf } from './standing.ts';
import { StandingWord } from './standing-word.tsx';

const nothing: CompetencyList = { competencies: [] };
const plainly = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

/** Every competency of the organisation, found by words (`?view=competencies&q=…`). */
export function AllCompetencies({ deps, open }: { readonly deps: CareerDeps; readonly open: OpenInCareer }) {
  const { t } = useWords();
  const competencies = orNothing(useQuery(deps.competencies), nothing);
  const isOnline = useStore(deps.isOnline);
  return (
    <Answer query={competencies} isOnline={isOnline} failedTitle={t('career.competenciesFailed')} skeleton={<RowsSkeleton hasCovers={false} />}>
      {(value) =>
        value.competencies.length === 0 ? (
          <EmptyPlace drawing="blank-tag" title={t('career.noCompetenciesTitle')} sentence={t('career.noCompetenciesSentence')} />
        ) : (
          <Found all={value.competencies} deps={deps} open={open} />
        )
      }
    </Answer>
  );
}

function Found({ all, deps, open }: { readonly all: CompetencyList['competencies']; readonly deps: CareerDeps; readonly open: OpenInCareer }) {
  const { t } = useWords();
  const [search, setSearch] = useSearchParams();
  const awarded = useQuery(deps.awarded).data?.value.competencies;
  const statuses = useQuery(deps.statuses).data?.value.competencies;
  const q = search.get('q') ?? '';
  const words = useDeferredValue(q);
  const shown = useMemo(() => {
    const wanted = plainly(words).split(/\s+/u).filter(Boolean);
    const has = (text: string): boolean => wanted.every((word) => text.includes(word));
    return all.filter(({ name, description = '', code = '' }) => has(plainly(`${name} ${code} ${description}`))).toSorted((one, other) => one.name.localeCompare(other.name));
  }, [all, words]);
  const awards = useMemo(() => new Map((awarded ?? []).map((award) => [award.id, award])), [awarded]);
  const codes = useMemo(() => new Map((statuses ?? []).map(({ id, status }) => [id, status?.code])), [statuses]);
  const more = q === '' ? '?view=competencies' : `?view=competencies&q=${encodeURIComponent(q)}`;
  return (
    <div className={styles.section}>
      <FindField label={t('career.find')} clearLabel={t('record.clear')} value={q} onChange={(next) => setSearch({ view: 'competencies', ...(next !== '' && { q: next }) }, { replace: true, preventScrollReset: true })} />
      {shown.length === 0 ? (
        <EmptyPlace drawing="blank-tag" title={t('record.nothingFoundTitle')} sentence={t('career.nothingFound')} />
      ) : (
        <VirtualList label={t('career.view-competencies')} items={shown} keyOf={({ id }) => id} estimate={64}>
          {({ id, name }) => {
            const standing = standingOf(codes.get(id), awards.get(id));
            return <LinkRow to={deps.hrefOfCompetency(id) + more} isCurrent={id === open.competencyId} title={name} meta={standing.kind !== 'unknown' && <StandingWord standing={standing} />} />;
          }}
        </VirtualList>
      )}
    </div>
  );
}
