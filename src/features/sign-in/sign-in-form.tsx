import { CircleAlert, CloudOff } from 'lucide-react';
import { Suspense, useEffect, useRef, useState, type FormEvent } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Button } from '#ui/button.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { lazyPart } from '#ui/lazy-part.ts';
import { Notice } from '#ui/notice.tsx';
import { TextField } from '#ui/text-field.tsx';
import type { SignInDeps } from './sign-in-deps.ts';
import styles from './sign-in-form.module.css';
import type { SignInAttempt } from './use-sign-in.ts';

// Few leave both fields empty.
const NothingTyped = lazyPart(async () => (await import('./nothing-typed.tsx')).NothingTyped);

// It has to look first.
const StillHere = lazyPart(async () => (await import('./still-here.tsx')).StillHere);
// Few are wrong so often.
const SlowDown = lazyPart(async () => (await import('./slow-down.tsx')).SlowDown);

const fields = { userId: 'sign-in-1', password: 'sign-in-2' };

interface SignInFormProps {
  readonly attempt: SignInAttempt;
  readonly isOnline: boolean;
  readonly knownLearner?: NonNullable<SignInDeps['knownLearner']>;
  readonly isAnythingHere: SignInDeps['isAnythingHere'];
}

/** User ID and password. Someone known here is greeted, and has only the password to type. */
export function SignInForm({ attempt, isOnline, knownLearner, isAnythingHere }: SignInFormProps) {
  const { t } = useWords();
  const [isSomeoneElse, setIsSomeoneElse] = useState(false);
  const known = isSomeoneElse ? undefined : knownLearner;
  const [userId, setUserId] = useState('');
  const [password, setPassword] = useState('');
  const [stays, setStays] = useState(true);
  const [tries, setTries] = useState(0);
  const wasAsked = tries > 0;
  const userIdField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const name = known?.userId ?? userId.trim();

  // The learner's next act after a wrong password is another one.
  const isWrong = attempt.failure === 'signed-out';
  useEffect(() => {
    if (!isWrong) return;
    passwordField.current?.focus();
    passwordField.current?.select();
  }, [isWrong]);
  const changeUserId = (value: string): void => {
    setUserId(value);
    attempt.forget();
  };
  const changePassword = (value: string): void => {
    setPassword(value);
    // How long to wait is not forgotten by typing another one.
    if (!isTooSoon(attempt.nextTryAt)) attempt.forget();
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTries(tries + 1);
    if (!name && !password) return; // the summary takes the focus
    if (!name) userIdField.current?.focus();
    else if (!password) passwordField.current?.focus();
    else if (!isTooSoon(attempt.nextTryAt)) attempt.start({ userId: name, password, staysSignedIn: stays });
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {known ? (
        <div className={styles.known}>
          <Avatar name={known.name} id={known.userId} size={56} />
          <div>
            <h1 className={styles.title}>{t('signIn.greeting', { name: known.name })}</h1>
            <p className={styles.sentence}>
              <Suspense>
                <StillHere isAnythingHere={isAnythingHere} />
              </Suspense>
            </p>
          </div>
          {/* Password managers look for a user name, even when nobody has to type it. */}
          <input type="text" name="username" autoComplete="username" value={known.userId} readOnly hidden />
        </div>
      ) : (
        <>
          <h1 className={styles.title}>{t('signIn.title')}</h1>
          {wasAsked && !name && !password && (
            <Suspense>
              <NothingTyped tries={tries} fields={fields} />
            </Suspense>
          )}
          <TextField
            ref={userIdField}
            id={fields.userId}
            label={t('signIn.userId')}
            name="username"
            autoComplete="username"
            value={userId}
            onChange={changeUserId}
            error={wasAsked && !name ? t('signIn.needUserId') : undefined}
          />
        </>
      )}
      <TextField
        ref={passwordField}
        id={fields.password}
        label={t('signIn.password')}
        name="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={changePassword}
        revealLabels={{ show: t('signIn.showPassword'), hide: t('signIn.hidePassword') }}
        error={wasAsked && !password ? t('signIn.needPassword') : undefined}
      />
      <Checkbox label={t('signIn.stay')} hint={t('signIn.stayHint')} isChecked={stays} onChange={setStays} />
      {attempt.failure ? <Failure reason={attempt.failure} attempt={attempt} /> : !isOnline && <Offline says="status" />}
      <Button type="submit" isWide isBusy={attempt.busyUserId !== undefined} isDisabled={attempt.nextTryAt !== undefined}>
        {t('signIn.submit')}
      </Button>
      {known && (
        <Button kind="plain" size="small" isWide onClick={() => setIsSomeoneElse(true)}>
          {t('signIn.someoneElse')}
        </Button>
      )}
    </form>
  );
}

const isTooSoon = (nextTryAt: number | undefined): boolean => nextTryAt !== undefined && Date.now() < nextTryAt;

function Failure({ reason, attempt }: { readonly reason: NonNullable<SignInAttempt['failure']>; readonly attempt: SignInAttempt }) {
  const { t } = useWords();
  if (attempt.nextTryAt !== undefined) {
    return (
      <Suspense>
        <SlowDown until={attempt.nextTryAt} onOver={attempt.forget} />
      </Suspense>
    );
  }
  if (reason === 'offline') return <Offline says="alert" />;
  return (
    <Notice says="alert" tone="bad" icon={<CircleAlert aria-hidden="true" />}>
      {reason === 'signed-out' ? t('signIn.wrong') : t(`errors.${reason}`)}
    </Notice>
  );
}

/** Said before the tap as after it. */
function Offline({ says }: { readonly says: 'alert' | 'status' }) {
  const { t } = useWords();
  return (
    <Notice says={says} icon={<CloudOff aria-hidden="true" />}>
      {t('signIn.offline')}
    </Notice>
  );
}
