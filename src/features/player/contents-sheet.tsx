import { useWords, type Words } from '#i18n/use-words.ts';
import { ButtonRow, List, ListItem } from '#ui/list.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { StepMark, type StepState } from '#ui/step-mark.tsx';
import styles from './contents-sheet.module.css';
import type { PlayerPart } from './player-deps.ts';

interface ContentsSheetProps {
  readonly isOpen: boolean;
  readonly parts: readonly PlayerPart[];
  readonly openId: string | undefined;
  readonly onClose: () => void;
  readonly onChoose: (itemId: string) => void;
}

const steps: Readonly<Record<PlayerPart['status'], StepState>> = { passed: 'done', completed: 'done', failed: 'failed', incomplete: 'now', browsed: 'now', 'not attempted': 'ahead' };

const waitingWords = ({ first }: NonNullable<PlayerPart['waits']>, t: Words['t']): string => (first === undefined ? t('player.closedPart') : t('player.first', { title: first }));

/** The parts of the course with their state; a tap goes there. */
export function ContentsSheet({ isOpen, parts, openId, onClose, onChoose }: ContentsSheetProps) {
  const { t, formats } = useWords();
  return (
    <Sheet isOpen={isOpen} onClose={onClose} title={t('player.contents')} closeLabel={t('common.close')} isFlush>
      <List label={t('course.parts')} className={styles.list}>
        {parts.map((part) => (
          <ListItem key={part.id}>
            <ButtonRow
              leading={<StepMark state={steps[part.status]} />}
              title={part.title}
              isCurrent={part.id === openId}
              isOff={part.waits?.isClosed === true}
              meta={
                <>
                  <span>{part.id === openId ? t('player.openNow') : part.waits ? waitingWords(part.waits, t) : t(`lesson.${part.status}`)}</span>
                  {part.score && <span>{formats.score(part.score.raw, part.score.max)}</span>}
                </>
              }
              onClick={() => onChoose(part.id)}
            />
          </ListItem>
        ))}
      </List>
    </Sheet>
  );
}
