import { CalendarDays } from 'lucide-react';
import { memo } from 'react';
import type { KnownModule } from '#courses/known-catalog/known-module.ts';
import { nextDate } from '#courses/known-catalog/next-date.ts';
import type { ModuleStanding } from '#courses/module-standing.ts';
import { statedLength } from '#courses/stated-minutes.ts';
import { useWords } from '#i18n/use-words.ts';
import { ModuleRow } from '#parts/module-row.tsx';
import { StandingChip } from '#parts/standing-chip.tsx';
import { BagIcon } from '#ui/own-icons.tsx';
import styles from './catalog-row.module.css';

interface CatalogRowProps {
  readonly module: KnownModule;
  readonly standing: ModuleStanding | undefined;
  readonly to: string;
  readonly isHere?: boolean;
}

/** A module of the catalog: cover, title, kind, next date or length, and how it stands with me. */
export const CatalogRow = memo(function CatalogRow({ module, standing, to, isHere = false }: CatalogRowProps) {
  const { t, formats } = useWords();
  const next = nextDate(module);
  return (
    <ModuleRow
      module={module}
      to={to}
      facts={
        <>
          {standing && <StandingChip state={standing.state} />}
          {next && (
            <span className={styles.fact}>
              <CalendarDays aria-hidden="true" />
              {formats.dayTime(next.start)}
            </span>
          )}
          {!next && module.duration && <span dir="auto">{statedLength(module.duration, formats)}</span>}
          {isHere && (
            <span className={styles.fact}>
              <BagIcon flap="shut" />
              {t('download.ready')}
            </span>
          )}
        </>
      }
    />
  );
});
