import { useQuery } from '@tanstack/react-query';
import type { AssessmentForm } from '#api/contract/assessment-form.ts';
import { useWords } from '#i18n/use-words.ts';
import { Answer } from '#parts/answer.tsx';
import { orNothing } from '#parts/not-given.ts';
import { Card } from '#ui/card.tsx';
import { BoneLine } from '#ui/skeleton.tsx';
import type { ApprovalsDeps } from './approvals-deps.ts';
import styles from './assessment-questions.module.css';

interface AssessmentQuestionsProps {
  readonly deps: Pick<ApprovalsDeps, 'assessmentForm'>;
  readonly id: string;
  readonly isOnline: boolean;
}

/** What is asked about somebody on the job, to read before it is filled in. */
export function AssessmentQuestions({ deps, id, isOnline }: AssessmentQuestionsProps) {
  const { t } = useWords();
  const query = orNothing(useQuery(deps.assessmentForm(id)), { id, title: '', sections: [] });
  const isEmpty = query.data?.value.sections.length === 0;
  if (isEmpty) return null;
  return (
    <section className={styles.questions}>
      <h2>{t('approvals.questions')}</h2>
      <Answer query={query} isOnline={isOnline} failedTitle={t('approvals.questionsFailed')} skeleton={[80, 60, 72].map((width) => <BoneLine key={width} width={width} />)}>
        {(form) => <Form form={form} />}
      </Answer>
    </section>
  );
}

function Form({ form }: { readonly form: AssessmentForm }) {
  const { t } = useWords();
  return form.sections.map(({ title, questions }) => (
    <Card key={title ?? questions[0]?.id}>
      {title && (
        <h3 className={styles.section} dir="auto">
          {title}
        </h3>
      )}
      <ol className={styles.list}>
        {questions.map(({ id, text, choices }) => (
          <li key={id}>
            <p className={styles.question} dir="auto">
              {text}
            </p>
            <p className={styles.choices} dir="auto">
              {choices.length > 0 ? choices.map((choice) => choice.text).join(' · ') : t('approvals.answerWords')}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  ));
}
