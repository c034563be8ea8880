import { useWords } from '#i18n/use-words.ts';
import { Detail } from '#ui/detail.tsx';
import { EmptyPlace } from '#ui/empty-place.tsx';
import type { CareerDeps } from './career-deps.ts';
import { closingItems, gapsOf } from './career-profiles.ts';
import styles from './career.module.css';
import { StepRows } from './step-rows.tsx';
import { useCareer, useEnrolled } from './use-career.ts';

/** Beside the list, before something is chosen: what closes the gaps of the profile that I am on the way to. */
export function NextSteps({ deps }: { readonly deps: CareerDeps }) {
  const { t } = useWords();
  const { profiles, isWaiting } = useCareer(deps);
  const enrolled = useEnrolled(deps);
  const [main] = profiles;
  const gaps = main ? gapsOf(main).filter((gap) => closingItems(gap).length > 0) : [];
  if (isWaiting) return null;
  if (!main || gaps.length === 0) return <EmptyPlace drawing="blank-tag" title={t('career.chooseTitle')} sentence={t('career.chooseSentence')} />;
  return (
    <Detail>
      <h2 className={styles.title}>{t('career.nextSteps')}</h2>
      {gaps.map((gap) => (
        <section key={gap.id} className={styles.section}>
          <h3>{gap.name}</h3>
          <StepRows steps={closingItems(gap)} label={gap.name} enrolled={enrolled} deps={deps} />
        </section>
      ))}
    </Detail>
  );
}
