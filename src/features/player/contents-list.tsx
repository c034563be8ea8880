import { Lock } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useWords, type Words } from '#i18n/use-words.ts';
import { ButtonRow, List, ListItem, PlainRow } from '#ui/list.tsx';
import { StepMark, type StepState } from '#ui/step-mark.tsx';
import styles from './contents-list.module.css';
import type { PartWaits } from './parts-in-order.ts';
import type { PlayerPart } from './player-deps.ts';

interface ContentsListProps {
  readonly parts: readonly PlayerPart[];
  readonly openId: string | undefined;
  readonly onChoose: (itemId: string) => void;
}

const steps: Readonly<Record<PlayerPart['status'], StepState>> = { passed: 'done', completed: 'done', failed: 'failed', incomplete: 'now', browsed: 'now', 'not attempted': 'ahead' };

const waitingWords = ({ first }: PartWaits, t: Words['t']): string => (first === undefined ? t('player.closedPart') : t('player.first', { title: first }));

/** In a long course the part that is open is in sight; a sheet is on the screen only after its list is there. */
const bringIntoSight = (element: HTMLElement | null): void => {
  requestAnimationFrame(() => {
    element?.scrollIntoView({ block: 'center' });
  });
};

/** The parts of the course with their state; a tap goes there, where it may. */
export function ContentsList({ parts, openId, onChoose }: ContentsListProps) {
  const { t, formats } = useWords();
  return (
    <List label={t('course.parts')} className={styles.list ?? ''}>
      {parts.map((part) => {
        const isOpen = part.id === openId;
        const face = {
          leading: <StepMark state={steps[part.status]} />,
          title: part.title,
          meta: (
            <>
              <span>{isOpen ? t('player.openNow') : part.waits ? waitingWords(part.waits, t) : t(`lesson.${part.status}`)}</span>
              {part.score && <span>{formats.score(part.score.raw, part.score.max)}</span>}
            </>
          ),
        };
        return (
          <ListItem key={part.id}>
            <div ref={isOpen ? bringIntoSight : null} className={styles.part} style={{ '--depth': Math.min(part.depth ?? 0, 4) } as CSSProperties}>
              {part.isHeading ? (
                <PlainRow {...face} />
              ) : part.waits?.isClosed !== true || isOpen ? (
                <ButtonRow {...face} isCurrent={isOpen} onClick={() => onChoose(part.id)} />
              ) : (
                <PlainRow {...face} trailing={<Lock className={styles.lock} aria-hidden="true" />} />
              )}
            </div>
          </ListItem>
        );
      })}
    </List>
  );
}
