import { Levels } from '#ui/charts/levels.tsx';
import { useWords } from '#i18n/use-words.ts';
import { LinkRow, List, ListItem } from '#ui/list.tsx';
import type { CareerDeps } from './career-deps.ts';
import styles from './career.module.css';
import { StandingWord } from './standing-word.tsx';
import type { HeldBesides } from './use-career.ts';

interface CompetencyRowsProps {
  readonly competencies: readonly (HeldBesides & { readonly isOptional?: boolean })[];
  readonly label: string;
  readonly openId: string | undefined;
  readonly deps: Pick<CareerDeps, 'hrefOfCompetency'>;
}

/** Each competency one line of segments, and a word; a tap shows what proves it and what would close it. */
export function CompetencyRows({ competencies, label, openId, deps }: CompetencyRowsProps) {
  const { t } = useWords();
  return (
    <List label={label}>
      {competencies.map(({ id, name, standing, isOptional = false }) => (
        <ListItem key={id}>
          <LinkRow
            to={deps.hrefOfCompetency(id)}
            isCurrent={id === openId}
            title={name}
            below={
              <span className={styles.levels}>
                <Levels levels={standing.levels} />
                <span className={styles.words}>
                  <StandingWord standing={standing} />
                  {isOptional && <span>{t('career.optional')}</span>}
                </span>
              </span>
            }
            trailing={null}
          />
        </ListItem>
      ))}
    </List>
  );
}
