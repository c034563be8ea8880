import { Avatar } from '#ui/avatar.tsx';
import { ButtonRow, List, ListItem } from '#ui/list.tsx';
import { Spinner } from '#ui/spinner.tsx';
import { useIsLate } from '#ui/use-is-late.ts';
import { useWords } from '#i18n/use-words.ts';
import styles from './demo-people.module.css';
import type { DemoPerson } from './sign-in-deps.ts';
import type { SignInAttempt } from './use-sign-in.ts';

interface DemoPeopleProps {
  readonly people: readonly DemoPerson[];
  readonly attempt: SignInAttempt;
}

/** The people of the demo organisation: one tap each. */
export function DemoPeople({ people, attempt }: DemoPeopleProps) {
  const { t } = useWords();
  const isLate = useIsLate(attempt.busyUserId !== undefined);
  return (
    <section className={styles.people} aria-labelledby="demo-people">
      <div>
        <h2 id="demo-people" className={styles.title}>
          {t('signIn.demoTitle')}
        </h2>
        <p className={styles.sentence}>{t('signIn.demoSentence')}</p>
      </div>
      <List>
        {people.map((person) => (
          <ListItem key={person.userId}>
            <ButtonRow
              isTall
              leading={<Avatar name={person.name} id={person.userId} size={48} photo={person.photo} />}
              title={
                <>
                  <bdi>{person.name}</bdi> <span className={styles.job}>{person.job}</span>
                </>
              }
              meta={<bdi>{person.sentence}</bdi>}
              trailing={isLate && attempt.busyUserId === person.userId ? <Spinner /> : undefined}
              onClick={() => attempt.start({ userId: person.userId, password: person.password, staysSignedIn: true })}
            />
          </ListItem>
        ))}
      </List>
    </section>
  );
}
