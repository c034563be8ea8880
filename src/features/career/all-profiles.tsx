import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { JobProfile, JobProfileCatalog, JobProfiles } from '#api/contract/job-profiles.ts';
import { useWords } from '#i18n/use-words.ts';
import { Answer } from '#parts/answer.tsx';
import { orNothing } from '#parts/not-given.ts';
import { RowsSkeleton } from '#parts/rows-skeleton.tsx';
import { Chip } from '#ui/chip.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import { LinkRow, List, ListItem } from '#ui/list.tsx';
import { useStore } from '#ui/store.ts';
import type { CareerDeps } from './career-deps.ts';
import type { OpenInCareer } from './career-page.tsx';
import styles from './career.module.css';

const nothing: JobProfiles = { catalogs: [], jobProfiles: [] };

interface Shelf {
  /** The branches that lead to it, the last one last. */
  readonly titles: readonly string[];
  readonly key: string;
  readonly profiles: readonly JobProfile[];
}

/** Branches that hold profiles, each with the way to it; what is filed nowhere comes last. */
function shelvesOf({ catalogs, jobProfiles }: JobProfiles): readonly Shelf[] {
  const below = (catalog: JobProfileCatalog, before: readonly string[]): readonly Shelf[] => {
    const titles = [...before, catalog.title];
    return [{ titles, key: catalog.id, profiles: catalog.jobProfiles }, ...catalog.catalogs.flatMap((branch) => below(branch, titles))];
  };
  return [...catalogs.flatMap((catalog) => below(catalog, [])), { titles: [], key: '', profiles: jobProfiles }].filter(({ profiles }) => profiles.length > 0);
}

/** Every job profile of the organisation, filed as the LMS files them. */
export function AllProfiles({ deps, open }: { readonly deps: CareerDeps; readonly open: OpenInCareer }) {
  const { t } = useWords();
  const profiles = orNothing(useQuery(deps.profiles), nothing);
  const assigned = useQuery(deps.assigned).data?.value.jobProfiles ?? [];
  const isOnline = useStore(deps.isOnline);
  const mine = new Set(assigned.map(({ id }) => id));
  return (
    <Answer query={profiles} isOnline={isOnline} failedTitle={t('career.profilesFailed')} skeleton={<RowsSkeleton hasCovers={false} />}>
      {(value) => {
        const shelves = shelvesOf(value);
        if (shelves.length === 0) return <EmptyPlace drawing="blank-tag" title={t('career.noProfilesTitle')} sentence={t('career.noProfilesSentence')} />;
        return (
          <div className={styles.stack}>
            {shelves.map((shelf) => (
              <ShelfOf key={shelf.key} shelf={shelf} mine={mine} deps={deps} open={open} />
            ))}
          </div>
        );
      }}
    </Answer>
  );
}

function ShelfOf({ shelf, mine, deps, open }: { readonly shelf: Shelf; readonly mine: ReadonlySet<string>; readonly deps: CareerDeps; readonly open: OpenInCareer }) {
  const { t } = useWords();
  const id = useId();
  const title = shelf.titles.at(-1) ?? t('career.elsewhere');
  const above = shelf.titles.slice(0, -1).join(' · ');
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div>
        {above !== '' && <p className={styles.quiet}>{above}</p>}
        <h2 id={id}>{title}</h2>
      </div>
      <List label={title}>
        {shelf.profiles.map((profile) => (
          <ListItem key={profile.id}>
            <LinkRow
              to={`${deps.hrefOfJobProfile(profile.id)}?view=profiles`}
              isCurrent={profile.id === open.profileId}
              title={profile.name}
              meta={profile.description && <span dir="auto">{profile.description}</span>}
              below={
                mine.has(profile.id) && (
                  <span>
                    <Chip isSmall tone="accent">
                      {t('career.mine')}
                    </Chip>
                  </span>
                )
              }
            />
          </ListItem>
        ))}
      </List>
    </section>
  );
}
