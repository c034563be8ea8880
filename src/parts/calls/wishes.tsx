import { Undo2 } from 'lucide-react';
import { useId } from 'react';
import type { LiveCall } from '#offline/calls/live-call.ts';
import type { CallKind } from '#offline/calls/stored-call.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Chip } from '#ui/chip.tsx';
import { Cover } from '#ui/cover/cover.tsx';
import { coverFamilyOf } from '#ui/cover/cover-family.ts';
import { LinkRow, List, ListItem } from '#ui/list.tsx';
import { Section } from '#ui/section.tsx';
import type { CallsDeps } from './calls-deps.ts';
import { useUndo } from './use-decide.ts';
import styles from './wishes.module.css';

interface WishesProps<Kind extends CallKind> {
  readonly calls: Pick<CallsDeps, 'undo'>;
  /** They wait to be sent; there is one at least. */
  readonly wishes: readonly LiveCall<Kind>[];
  /** Where it was decided. */
  readonly hrefOf: (wish: LiveCall<Kind>) => string;
  /** Whose cover stands before it. */
  readonly coverIdOf?: (wish: LiveCall<Kind>) => string;
  /** Whether that place stands open beside the list. */
  readonly isOpen?: (wish: LiveCall<Kind>) => boolean;
}

/** What was wished for on this device and the LMS does not know yet, in the list where it will stand: marked as waiting, and to be taken back until it is sent. */
export function Wishes<Kind extends CallKind>({ calls, wishes, hrefOf, coverIdOf, isOpen = () => false }: WishesProps<Kind>) {
  const { t } = useWords();
  return (
    <Section title={t('slipState.waiting')}>
      <List label={t('slipState.waiting')}>
        {wishes.map((wish) => (
          <ListItem key={wish.call.id}>
            <Wish wish={wish} to={hrefOf(wish)} coverId={coverIdOf?.(wish)} isOpen={isOpen(wish)} calls={calls} />
          </ListItem>
        ))}
      </List>
    </Section>
  );
}

interface WishProps {
  readonly wish: LiveCall;
  readonly to: string;
  readonly coverId: string | undefined;
  readonly isOpen: boolean;
  readonly calls: Pick<CallsDeps, 'undo'>;
}

function Wish({ wish: { call, canUndo }, to, coverId, isOpen, calls }: WishProps) {
  const { t } = useWords();
  const undo = useUndo(calls);
  const id = useId();
  return (
    <>
      <LinkRow
        to={to}
        isCurrent={isOpen}
        viewTransition
        isTall={coverId !== undefined}
        // As the rows that it stands among: those with a cover have no chevron.
        {...(coverId !== undefined && { trailing: null })}
        leading={coverId !== undefined && <Cover id={coverId} family={coverFamilyOf('')} size="row" />}
        title={<span id={id}>{call.subject}</span>}
        meta={
          <Chip isSmall isStitched tone="due">
            {[t(`slipKind.${call.kind}`), t('slipState.waiting')].join(' · ')}
          </Chip>
        }
      />
      {canUndo && (
        <div className={styles.undo}>
          <Button kind="quiet" size="small" icon={<Undo2 className="mirrors" aria-hidden="true" />} describedBy={id} onClick={() => undo(call.id)}>
            {t('calls.undo')}
          </Button>
        </div>
      )}
    </>
  );
}
