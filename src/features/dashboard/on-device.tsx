import { useQuery } from '@tanstack/react-query';
import { isAllHere } from '#offline/packed-for.ts';
import { useWords } from '#i18n/use-words.ts';
import { LinkRow, List, ListItem } from '#ui/list.tsx';
import { BagIcon } from '#ui/own-icons.tsx';
import { useStore } from '#ui/store.ts';
import type { DashboardDeps } from './dashboard-deps.ts';
import styles from './on-device.module.css';

/** What works without a network, what is on its way, and for how long somebody has packed. Not there before anything was downloaded. */
export function OnDevice({ deps }: { readonly deps: DashboardDeps }) {
  const { t, formats } = useWords();
  const downloads = useStore(deps.downloads);
  const { data: packedFor } = useQuery(deps.packedFor);
  const states = [...downloads.values()];
  const ready = states.filter(({ kind }) => kind === 'ready').length;
  const coming = states.filter(({ kind }) => kind === 'queued' || kind === 'downloading' || kind === 'checking' || kind === 'paused').length;
  if (ready + coming === 0) return null;
  const facts = [coming > 0 && t('dashboard.coming', { count: coming }), packedFor && isAllHere(packedFor, downloads) && t('dashboard.packedFor', { count: packedFor.days, at: formats.moment(packedFor.at) })].filter((fact) => typeof fact === 'string');
  return (
    <List>
      <ListItem>
        <LinkRow
          to={deps.hrefs.downloads}
          leading={
            <span className={styles.bag}>
              <BagIcon flap={coming > 0 ? 'open' : 'shut'} />
            </span>
          }
          title={t('dashboard.ready', { count: ready })}
          meta={facts.length > 0 && facts.map((fact) => <span key={fact}>{fact}</span>)}
        />
      </ListItem>
    </List>
  );
}
