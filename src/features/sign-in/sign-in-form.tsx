import { CloudOff } from 'lucide-react';
import { Suspense, useEffect, useRef, useState, type FormEvent } from 'react';
import { useWords } from '#i18n/use-words.ts';
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

// Its place is kept.
const Face = lazyPart(async () => (await import('#ui/avatar.tsx')).Avatar);
// It has to look first.
const StillHere = lazyPart(async () => (await import('./still-here.tsx')).StillHere);
// Nothing is wrong before the first try.
const Failure = lazyPart(async () => (await import('./failure.tsx')).Failure);

const fields = { userId: 'sign-in-1', password: 'sign-in-2' };

interface SignInFormProps {
  readonly attempt: SignInAttempt;
  readonly isOnline: boolean;
  readonly deps: Pick<SignInDeps, 'knownLearner' | 'isHere' | 'isGone' | 'isNotWiped'>;
}

/** User ID and password. Someone known here is greeted, and has only the password to type. */
export function SignInForm({ attempt, isOnline, deps }: SignInFormProps) {
  const { t } = useWords();
  const [isSomeoneElse, setIsSomeoneElse] = useState(false);
  const known = isSomeoneElse ? undefined : deps.knownLearner;
  const [userId, setUserId] = useState('');
  const [password, setPassword] = useState('');
  const [stays, setStays] = useState(true);
  const [tries, setTries] = useState(0);
  const wasAsked = tries > 0;
  const userIdField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const name = known?.userId ?? userId.trim();
  const waitUntil = attempt.waitOf(name);

  const gotNowhere = attempt.failure === 'offline';
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
    if (waitUntil === undefined) attempt.forget();
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTries(tries + 1);
    if (!name && !password) return; // the summary takes the focus
    if (!name) userIdField.current?.focus();
    else if (!password) passwordField.current?.focus();
    else if (waitUntil === undefined) attempt.start({ userId: name, password, staysSignedIn: stays });
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      {known ? (
        <div className={styles.known}>
          <Suspense fallback={<span className={styles.face} />}>
            <Face name={known.name} id={known.userId} size={56} />
          </Suspense>
          <div>
            <h1 className={styles.title}>{t('signIn.greeting', { name: known.name })}</h1>
            <p className={styles.sentence}>
              <Suspense>
                <StillHere {...deps} />
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
      {(attempt.failure ?? waitUntil) !== undefined && (
        <Suspense>
          <Failure reason={attempt.failure} waitUntil={waitUntil} onOver={attempt.forget} />
        </Suspense>
      )}
      <Button type="submit" isWide isBusy={attempt.busyUserId !== undefined} isDisabled={waitUntil !== undefined}>
        {t('signIn.submit')}
      </Button>
      {/* Below the button: the network comes and goes by itself, and the button must not move under a finger then. Said before the tap as after it; once there is a network again, what is said of a try is no longer that there is none. */}
      {(gotNowhere || (!isOnline && !attempt.failure)) && (
        <Notice says={gotNowhere ? 'alert' : 'status'} icon={<CloudOff aria-hidden="true" />}>
          {t(isOnline ? 'errors.unreachable' : 'signIn.offline')}
        </Notice>
      )}
      {known && (
        <Button kind="plain" size="small" isWide onClick={() => setIsSomeoneElse(true)}>
          {t('signIn.someoneElse')}
        </Button>
      )}
    </form>
  );
}
