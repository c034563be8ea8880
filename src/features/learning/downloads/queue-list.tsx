import { ArrowDown, ArrowUp, Pause, Play, X } from 'lucide-react';
import { useId } from 'react';
import type { PackageAbout } from '#offline/chunks/chunks-db.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button, IconButton } from '#ui/button.tsx';
import { List, ListItem, PlainRow } from '#ui/list.tsx';
import { PackRing } from '#ui/pack-ring.tsx';
import { useStore } from '#ui/store.ts';
import { useKeptFocus } from '#ui/use-kept-focus.ts';
import type { DownloadsDeps } from '../learning-deps.ts';
import styles from './downloads.module.css';
import { useActs } from './use-acts.ts';

type OnItsWay = Extract<DownloadState, { readonly total: number | undefined }>;

const runs = (state: DownloadState | undefined): boolean => state?.kind === 'downloading' || state?.kind === 'checking';
const waits = (state: DownloadState | undefined): boolean => state?.kind === 'queued' || state?.kind === 'paused';

/** What is on its way: what runs first, then what waits, in an order that can be changed. */
export function QueueList({ deps, queue }: { readonly deps: DownloadsDeps; readonly queue: readonly PackageAbout[] }) {
  const { t } = useWords();
  const id = useId();
  const downloads = useStore(deps.downloads);
  const { run } = useActs();
  const focus = useKeptFocus<HTMLElement>();
  const stateOf = ({ enrollmentId }: PackageAbout): DownloadState | undefined => downloads.get(enrollmentId);
  const running = queue.filter((about) => runs(stateOf(about)));
  const waiting = queue.filter((about) => !runs(stateOf(about)));
  const mayPause = queue.filter((about) => stateOf(about)?.kind === 'queued' || stateOf(about)?.kind === 'downloading');
  const mayGoOn = queue.filter((about) => stateOf(about)?.kind === 'paused');
  const each = (some: readonly PackageAbout[], act: (enrollmentId: string) => Promise<void>) => (): void =>
    run(async () => {
      for (const { enrollmentId } of some) await act(enrollmentId);
    });
  /** Past the neighbour in this list: what runs may stand between them in the queue. */
  const moveOf = (about: PackageAbout, neighbour: PackageAbout | undefined) => (neighbour && waits(stateOf(about)) ? () => run(() => deps.move(about.enrollmentId, queue.indexOf(neighbour) - queue.indexOf(about))) : undefined);
  return (
    <section aria-labelledby={id} {...focus}>
      <div className={styles.head}>
        <h3 id={id}>{t('downloads.onTheWay')}</h3>
        {queue.length > 1 && mayPause.length > 0 && (
          <Button kind="plain" size="small" onClick={each(mayPause, deps.pause)}>
            {t('downloads.pauseAll')}
          </Button>
        )}
        {queue.length > 1 && mayPause.length === 0 && mayGoOn.length > 0 && (
          <Button kind="plain" size="small" onClick={each(mayGoOn, deps.resume)}>
            {t('downloads.resumeAll')}
          </Button>
        )}
      </div>
      <List>
        {[...running, ...waiting].map((about) => {
          const place = waiting.indexOf(about);
          return (
            <ListItem key={about.enrollmentId}>
              <QueueRow about={about} state={stateOf(about)} deps={deps} onEarlier={place === -1 ? undefined : moveOf(about, waiting[place - 1])} onLater={place === -1 ? undefined : moveOf(about, waiting[place + 1])} />
            </ListItem>
          );
        })}
      </List>
    </section>
  );
}

interface QueueRowProps {
  readonly about: PackageAbout;
  readonly state: DownloadState | undefined;
  readonly deps: DownloadsDeps;
  readonly onEarlier: (() => void) | undefined;
  readonly onLater: (() => void) | undefined;
}

function QueueRow({ about: { enrollmentId, title }, state, deps, onEarlier, onLater }: QueueRowProps) {
  const { t } = useWords();
  const { run } = useActs();
  const lines = useLines(state);
  if (!state || !('total' in state)) return null;
  const share = state.total ? state.bytes / state.total : 0;
  return (
    <>
      <PlainRow
        leading={<PackRing value={share} flap={state.kind === 'queued' ? 'open' : 'half'} isResting={state.kind === 'paused'} />}
        title={title}
        below={lines.map((line) => (
          <span key={line} className={styles.line}>
            {line}
          </span>
        ))}
      />
      <div className={styles.acts}>
        {onEarlier && <IconButton label={t('downloads.earlier', { title })} icon={<ArrowUp aria-hidden="true" />} onClick={onEarlier} />}
        {onLater && <IconButton label={t('downloads.later', { title })} icon={<ArrowDown aria-hidden="true" />} onClick={onLater} />}
        {state.kind === 'paused' && <IconButton label={t('downloads.resume', { title })} icon={<Play aria-hidden="true" />} onClick={() => run(() => deps.resume(enrollmentId))} />}
        {(state.kind === 'queued' || state.kind === 'downloading') && <IconButton label={t('downloads.pause', { title })} icon={<Pause aria-hidden="true" />} onClick={() => run(() => deps.pause(enrollmentId))} />}
        {state.kind !== 'checking' && <IconButton label={t('downloads.cancel', { title })} icon={<X aria-hidden="true" />} onClick={() => run(() => deps.cancel(enrollmentId), t('downloads.cancelled', { title }))} />}
      </div>
    </>
  );
}

/** How much is here, how long it takes, and why it stands still. */
function useLines(state: DownloadState | undefined): readonly string[] {
  const { t, formats } = useWords();
  if (!state || !('total' in state)) return [];
  const amount = state.total === undefined && state.bytes === 0 ? undefined : amountOf(state, { t, formats });
  const withAmount = (word: string): string => (amount === undefined ? word : `${word} · ${amount}`);
  if (state.kind === 'paused') return [withAmount(t('pack.paused')), ...(state.why === 'by-learner' ? [] : [t(`pause.${state.why}`)])];
  if (state.kind !== 'downloading') return [withAmount(t(`download.${state.kind}`))];
  if (amount === undefined) return [t('pack.downloading')];
  return [state.secondsLeft === undefined ? amount : `${amount} · ${t('pack.left', { left: formats.duration(state.secondsLeft) })}`];
}

const amountOf = ({ bytes, total }: Pick<OnItsWay, 'bytes' | 'total'>, { t, formats }: Pick<ReturnType<typeof useWords>, 't' | 'formats'>): string =>
  total === undefined ? formats.bytes(bytes) : t('pack.amount', { done: formats.bytes(bytes), total: formats.bytes(total) });
