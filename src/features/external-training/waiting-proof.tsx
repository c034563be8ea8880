import { useQuery } from '@tanstack/react-query';
import { useWords } from '#i18n/use-words.ts';
import styles from './external-page.module.css';
import type { ExternalTrainingDeps } from './external-training-deps.ts';

/** The file that goes with what waits: nobody has to wonder where their photo is. Nothing where there is none. */
export function WaitingProof({ callId, fileOf }: { readonly callId: string } & Pick<ExternalTrainingDeps, 'fileOf'>) {
  const { t, formats } = useWords();
  const { data } = useQuery({ queryKey: ['here', 'file', callId], queryFn: async () => (await fileOf(callId)) ?? null, meta: { isOfThisDevice: true } });
  return (
    data && (
      <section className={styles.part}>
        <h2>{t('externalTraining.proof')}</h2>
        <p>
          <bdi>{data.name}</bdi> · {formats.bytes(data.size)}
        </p>
      </section>
    )
  );
}
