import type { AwardedCompetency, CompetencyLevel } from '#api/contract/competencies.ts';
import { useWords } from '#i18n/use-words.ts';
import { Chip } from '#ui/chip.tsx';
import { List, ListItem, PlainRow } from '#ui/list.tsx';
import { StepMark } from '#ui/step-mark.tsx';
import styles from './career.module.css';

interface CompetencyScaleProps {
  /** From low to high. */
  readonly levels: readonly CompetencyLevel[];
  readonly award: AwardedCompetency | undefined;
}

/** The scale in words: what is held, and what is asked for. */
export function CompetencyScale({ levels, award }: CompetencyScaleProps) {
  const { t } = useWords();
  const held = award?.level?.measure ?? 0;
  const required = award?.requiredLevel?.measure ?? 0;
  return (
    <section className={styles.section} aria-labelledby="competency-scale">
      <h2 id="competency-scale">{t('career.scale')}</h2>
      <List label={t('career.scale')}>
        {levels.map(({ code, label, measure }) => {
          const isHeld = measure !== undefined && held > 0 && measure <= held;
          const isTop = measure !== undefined && measure === held;
          const isAsked = measure !== undefined && required > 0 && measure === required;
          return (
            <ListItem key={code}>
              <PlainRow
                leading={<StepMark state={isHeld ? 'done' : 'ahead'} />}
                title={label ?? code}
                trailing={
                  (isTop || isAsked) && (
                    <>
                      {isTop && (
                        <Chip isSmall tone="accent">
                          {t('career.you')}
                        </Chip>
                      )}
                      {isAsked && (
                        <Chip isSmall isStitched={!isHeld} tone={isHeld ? 'plain' : 'due'}>
                          {t('career.asked')}
                        </Chip>
                      )}
                    </>
                  )
                }
              />
            </ListItem>
          );
        })}
      </List>
    </section>
  );
}
