import { useQuery } from '@tanstack/react-query';
import { MapPin } from 'lucide-react';
import type { ModuleSession } from '#api/contract/module.ts';
import { attributeOf } from '#courses/session-standing.ts';
import { useWords } from '#i18n/use-words.ts';
import { useStore } from '#ui/store.ts';
import type { ModuleDeps } from './course-deps.ts';
import styles from './session-card.module.css';

/** A place, as far as the LMS tells it. */
interface Place {
  /** The lines under each other: the room, the house, the street. */
  readonly lines: readonly string[];
  /** A map of it: only where an address was given. */
  readonly mapHref: string | undefined;
}

/** Where a date is held, joined from the date and from the facility that it names. */
export function usePlace(deps: Pick<ModuleDeps, 'facility'>, session: Pick<ModuleSession, 'location' | 'facility' | 'institute' | 'attributes'> | undefined): Place {
  const facilityId = session && attributeOf(session.attributes, 'facilityId');
  const facility = useQuery({ ...deps.facility(facilityId ?? ''), enabled: facilityId !== undefined }).data?.value;
  if (!session) return { lines: [], mapHref: undefined };
  const country = facility?.country?.name ?? facility?.country?.code;
  const address = [facility?.address, facility?.city].filter(isGiven);
  const lines = unique([session.location, facility?.name, facility?.trainingCenter?.name ?? session.facility?.trainingCenter?.name, session.institute, address.join(', ')].filter(isGiven));
  const mapHref = facility?.address ? `https://www.openstreetmap.org/search?query=${encodeURIComponent([...address, country].filter(isGiven).join(', '))}` : undefined;
  return { lines, mapHref };
}

const isGiven = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';
const unique = (texts: readonly string[]): readonly string[] => texts.filter((text, index) => texts.indexOf(text) === index && !texts.slice(0, index).some((before) => before.includes(text)));

/** The place of a date, with the way to a map. Nothing where none was given. */
export function PlaceLine({ deps, session }: { readonly deps: Pick<ModuleDeps, 'facility' | 'isOnline'>; readonly session: ModuleSession }) {
  const { t } = useWords();
  const isOnline = useStore(deps.isOnline);
  const { lines, mapHref } = usePlace(deps, session);
  if (lines.length === 0) return null;
  return (
    <li className={styles.fact}>
      <MapPin aria-hidden="true" />
      <span className={styles.lines}>
        <span className="visually-hidden">{t('module.place')} </span>
        {lines.map((line, index) => (
          <bdi key={line} className={index === 0 ? styles.strong : undefined}>
            {line}
          </bdi>
        ))}
        {mapHref && isOnline && (
          <a className={styles.map} href={mapHref} target="_blank" rel="noreferrer">
            {t('module.map')}
          </a>
        )}
      </span>
    </li>
  );
}
