import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { ApiError } from '#api/api-error.ts';
import { accessibilityFaults } from '../../test/screens/accessibility-faults.ts';
import { changeable, renderPage } from '../../test/screens/render-page.tsx';
import type { SignInDeps } from './sign-in-deps.ts';
import { SignInPage } from './sign-in-page.tsx';

const ahmed = { userId: 'ahmed', name: 'أحمد صالح', job: 'Dock worker', sentence: 'Learns in Arabic.', password: 'demo' };

const depsWith = (more: Partial<SignInDeps> = {}): SignInDeps => ({
  organisation: { name: 'Nordhafen Logistics' },
  signIn: vi.fn(() => Promise.resolve()),
  isOnline: changeable(true),
  demoPeople: [],
  ...more,
});
const refusing = (reason: ConstructorParameters<typeof ApiError>[0]) => depsWith({ signIn: () => Promise.reject(new ApiError(reason, { didReachLms: 'no' })) });

test('after too many wrong passwords it says in how many seconds one may try again', async () => {
  const signIn = vi.fn(() => Promise.reject(new ApiError('busy', { didReachLms: 'yes', status: 429, retryAfterMs: 600_000 })));
  const screen = await renderPage(<SignInPage deps={depsWith({ signIn })} />);
  await screen.getByLabelText('User ID').fill('slowed');
  await screen.getByLabelText('Password', { exact: true }).fill('wrong');
  await screen.getByRole('button', { name: 'Sign in' }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/You can try again in 60[01] seconds/);
  // Neither another password nor Enter makes it shorter; another user ID is another person.
  await screen.getByLabelText('Password', { exact: true }).fill('guess');
  await userEvent.keyboard('{Enter}');
  expect(signIn).toHaveBeenCalledOnce();
  await screen.getByLabelText('User ID').fill('jonas');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(signIn).toHaveBeenCalledTimes(2));
});

test('where the LMS never says to wait, the sixth wrong password has to: it is counted here', async () => {
  const signIn = vi.fn(() => Promise.reject(new ApiError('signed-out', { didReachLms: 'yes' })));
  const screen = await renderPage(<SignInPage deps={depsWith({ signIn })} />);
  await screen.getByLabelText('User ID').fill('guessed');
  for (let tries = 1; tries <= 5; tries += 1) {
    await screen.getByLabelText('Password', { exact: true }).fill(`wrong ${tries}`);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(signIn).toHaveBeenCalledTimes(tries));
    await expect.element(screen.getByRole('alert')).toMatchTextContent(tries < 5 ? /is not right/ : /try again in [56] seconds/);
  }
  await userEvent.keyboard('{Enter}');
  expect(signIn).toHaveBeenCalledTimes(5);
  // It ends by itself.
  await expect.element(screen.getByRole('alert'), { timeout: 10_000 }).not.toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(signIn).toHaveBeenCalledTimes(6));
});

test('the wait is that of a user ID: it is there again when another one was typed meanwhile, and a clock that is set back makes it no longer', async () => {
  const signIn = vi.fn(() => Promise.reject(new ApiError('busy', { didReachLms: 'yes', status: 429, retryAfterMs: 600_000 })));
  const screen = await renderPage(<SignInPage deps={depsWith({ signIn })} />);
  const userId = screen.getByLabelText('User ID');
  await userId.fill('edited');
  await screen.getByLabelText('Password', { exact: true }).fill('wrong');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/in 60[01] seconds/);
  await userId.fill('edited2');
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
  onTestFinished(() => void vi.useRealTimers());
  await userId.fill('Edited');
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/in (?:60[01]|5\d\d) seconds/);
  await expect.element(screen.getByRole('button', { name: 'Sign in', exact: true })).toBeDisabled();
  await screen.getByLabelText('Password', { exact: true }).fill('guess');
  await userEvent.keyboard('{Enter}');
  expect(signIn).toHaveBeenCalledOnce();
});

test('who is let in begins anew: wrong passwords of before are not counted any more', async () => {
  const signIn = vi.fn((_userId: string, password: string) => (password === 'right' ? Promise.resolve() : Promise.reject(new ApiError('signed-out', { didReachLms: 'yes' }))));
  const screen = await renderPage(<SignInPage deps={depsWith({ signIn })} />);
  await screen.getByLabelText('User ID').fill('forgiven');
  const type = async (password: string): Promise<void> => {
    await screen.getByLabelText('Password', { exact: true }).fill(password);
    await userEvent.keyboard('{Enter}');
  };
  for (const password of ['wrong', 'wrong again', 'once more', 'not this']) {
    await type(password);
    await expect.element(screen.getByRole('alert')).toMatchTextContent(/is not right/);
  }
  await type('right');
  await vi.waitFor(() => expect(signIn).toHaveBeenCalledTimes(5));
  // The fifth wrong one without that.
  await type('mistyped');
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/is not right/);
});

test('whoever has courses here is told so, and whoever has none is not', async () => {
  const knownLearner = { userId: 'mia', name: 'Mia Lund' };
  const here = await renderPage(<SignInPage deps={depsWith({ knownLearner, isHere: () => Promise.resolve(true) })} />);
  await expect.element(here.getByText(/is still here/)).toBeVisible();
  await here.unmount();
  const none = await renderPage(<SignInPage deps={depsWith({ knownLearner, isHere: () => Promise.resolve(false) })} />);
  await expect.element(none.getByText('Sign in to go on.')).toBeVisible();
  await expect.element(none.getByText(/is still here/)).not.toBeInTheDocument();
});

test('why the page has gone is said: another tab signed out', async () => {
  const screen = await renderPage(<SignInPage deps={depsWith({ isGone: true, knownLearner: { userId: 'mia', name: 'Mia Lund' } })} />);
  await expect.element(screen.getByText(/signed out in another tab/)).toBeVisible();
  expect(await accessibilityFaults()).toEqual([]);
});

test('[S11] where what is theirs could not be removed as they signed out, whoever comes back is told so', async () => {
  const screen = await renderPage(<SignInPage deps={depsWith({ isNotWiped: true, knownLearner: { userId: 'mia', name: 'Mia Lund' }, isHere: () => Promise.resolve(true) })} />);
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/did not let the app change anything here.*What is yours on this device is still here/);
  expect(await accessibilityFaults()).toEqual([]);
});

test('user ID, password and Enter are enough', async () => {
  const deps = depsWith();
  const screen = await renderPage(<SignInPage deps={deps} />);
  await screen.getByLabelText('User ID').fill(' mia.lund ');
  await screen.getByLabelText('Password', { exact: true }).fill('secret');
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(deps.signIn).toHaveBeenCalledExactlyOnceWith('mia.lund', 'secret', true));
});

test('what is missing is said where it is missing, and the cursor is put there', async () => {
  const deps = depsWith();
  const screen = await renderPage(<SignInPage deps={deps} />);
  await screen.getByLabelText('Password', { exact: true }).fill('secret');
  await screen.getByRole('button', { name: 'Sign in' }).click();
  await expect.element(screen.getByLabelText('User ID')).toHaveFocus();
  await expect.element(screen.getByText('Enter your user ID.')).toBeVisible();
  expect(deps.signIn).not.toHaveBeenCalled();
});

test('where several things are missing they are listed, the list has the focus, and each line leads to its field', async () => {
  const screen = await renderPage(<SignInPage deps={depsWith()} />);
  const summary = screen.getByRole('region', { name: 'Please put this right first' });
  await screen.getByRole('button', { name: 'Sign in' }).click();
  await expect.element(summary).toHaveFocus();
  await summary.getByRole('link', { name: 'Enter your password.' }).click();
  const password = screen.getByLabelText('Password', { exact: true });
  await expect.element(password).toHaveFocus();
  await expect.element(password).toHaveAccessibleDescription('Enter your password.');
  await userEvent.keyboard('{Enter}');
  await expect.element(summary).toHaveFocus();
  expect(await accessibilityFaults()).toEqual([]);
  await password.fill('secret');
  await expect.element(summary).not.toBeInTheDocument();
});

test('"stay signed in" can be refused', async () => {
  const deps = depsWith();
  const screen = await renderPage(<SignInPage deps={deps} />);
  await screen.getByLabelText('User ID').fill('mia.lund');
  await screen.getByLabelText('Password', { exact: true }).fill('secret');
  await screen.getByRole('checkbox', { name: 'Stay signed in on this device' }).click();
  await screen.getByRole('button', { name: 'Sign in' }).click();
  await vi.waitFor(() => expect(deps.signIn).toHaveBeenCalledWith('mia.lund', 'secret', false));
});

test.for([
  ['signed-out', /is not right/],
  ['offline', /could not be reached. Try again/],
  ['busy', /The LMS is busy/],
  ['bad-answer', /is not the LMS/],
] as const)('a failure is a sentence that says what to do: %s', async ([reason, sentence]) => {
  const screen = await renderPage(<SignInPage deps={refusing(reason)} />);
  await screen.getByLabelText('User ID').fill('mia.lund');
  await screen.getByLabelText('Password', { exact: true }).fill('wrong');
  await screen.getByRole('button', { name: 'Sign in' }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent(sentence);
  await expect.element(screen.getByLabelText('Password', { exact: true })).toHaveValue('wrong');
});

test('without a network the page says so before anything is typed', async () => {
  const isOnline = changeable(false);
  const screen = await renderPage(<SignInPage deps={{ ...depsWith(), isOnline }} />);
  await expect.element(screen.getByRole('main').getByRole('status')).toMatchTextContent(/signing in needs a network/);
  isOnline.set(true);
  await expect.element(screen.getByText(/signing in needs a network/)).not.toBeInTheDocument();
});

test('that there is no network is said until there is one; then that the try did not get through, and to try again', async () => {
  const isOnline = changeable(true);
  const signIn = (): Promise<never> => {
    isOnline.set(false);
    return Promise.reject(new ApiError('offline', { didReachLms: 'no' }));
  };
  const screen = await renderPage(<SignInPage deps={depsWith({ isOnline, signIn })} />);
  await screen.getByLabelText('User ID').fill('mia.lund');
  await screen.getByLabelText('Password', { exact: true }).fill('demo');
  await screen.getByRole('button', { name: 'Sign in' }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/You are offline/);
  isOnline.set(true);
  await expect.element(screen.getByRole('alert')).toMatchTextContent('The LMS could not be reached. Try again.');
  expect(screen.getByText(/You are offline/).elements()).toEqual([]);
  await expect.element(screen.getByLabelText('Password', { exact: true })).toHaveValue('demo');
});

test('the button stays where the finger goes: when the network comes back, and when it is known what is on this device', async () => {
  const isOnline = changeable(false);
  let tellIsHere: (isHere: boolean) => void = () => undefined;
  const isHere = new Promise<boolean>((resolve) => (tellIsHere = resolve));
  const screen = await renderPage(<SignInPage deps={{ ...depsWith({ knownLearner: { userId: 'mia', name: 'Mia Lund' }, isHere: () => isHere }), isOnline }} />);
  const button = screen.getByRole('button', { name: 'Sign in', exact: true });
  await expect.element(screen.getByText('Sign in to go on.')).toBeVisible();
  await expect.element(screen.getByText('ML', { exact: true })).toBeVisible();
  const top = (): number => button.element().getBoundingClientRect().top;
  const before = top();
  isOnline.set(true);
  await expect.element(screen.getByText(/signing in needs a network/)).not.toBeInTheDocument();
  expect(top()).toBe(before);
  tellIsHere(true);
  await expect.element(screen.getByText(/is still here/)).toBeVisible();
  expect(top()).toBe(before);
});

test('after a wrong password the cursor is in it, and what was wrong is gone as soon as it changes', async () => {
  const screen = await renderPage(<SignInPage deps={refusing('signed-out')} />);
  const password = screen.getByLabelText('Password', { exact: true });
  await screen.getByLabelText('User ID').fill('mia.lund');
  await password.fill('wrong');
  await screen.getByRole('button', { name: 'Sign in' }).click();
  await expect.element(screen.getByRole('alert')).toBeVisible();
  await expect.element(password).toHaveFocus();
  await password.fill('');
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
});

test('every empty field is marked, not only the first', async () => {
  const screen = await renderPage(<SignInPage deps={depsWith()} />);
  await screen.getByRole('button', { name: 'Sign in' }).click();
  await expect.element(screen.getByLabelText('User ID')).toHaveAccessibleDescription('Enter your user ID.');
  await expect.element(screen.getByLabelText('Password', { exact: true })).toHaveAccessibleDescription('Enter your password.');
});

test('the password can be shown and hidden again', async () => {
  const screen = await renderPage(<SignInPage deps={depsWith()} />);
  const password = screen.getByLabelText('Password', { exact: true });
  await expect.element(password).toHaveAttribute('type', 'password');
  await screen.getByRole('button', { name: 'Show the password' }).click();
  await expect.element(password).toHaveAttribute('type', 'text');
  await screen.getByRole('button', { name: 'Hide the password' }).click();
  await expect.element(password).toHaveAttribute('type', 'password');
});

test('someone known on this device is greeted by name and types only the password', async () => {
  const deps = depsWith({ knownLearner: { userId: 'mia.lund', name: 'Mia Lund' } });
  const screen = await renderPage(<SignInPage deps={deps} />);
  await expect.element(screen.getByRole('heading', { name: 'Welcome back, Mia Lund' })).toBeVisible();
  await screen.getByLabelText('Password', { exact: true }).fill('secret');
  await screen.getByRole('button', { name: 'Sign in', exact: true }).click();
  await vi.waitFor(() => expect(deps.signIn).toHaveBeenCalledWith('mia.lund', 'secret', true));
  await screen.getByRole('button', { name: /someone else/ }).click();
  await expect.element(screen.getByLabelText('User ID')).toBeVisible();
});

test('in the demo one tap on a person is enough', async () => {
  const deps = depsWith({ demoPeople: [ahmed] });
  const screen = await renderPage(<SignInPage deps={deps} />);
  await screen.getByRole('button', { name: /أحمد صالح/ }).click();
  await vi.waitFor(() => expect(deps.signIn).toHaveBeenCalledWith('ahmed', 'demo', true));
});

test('in the demo a person has a face, and initials where it does not come', async () => {
  const face = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')}`;
  const people = [{ ...ahmed, photo: face }, { ...ahmed, userId: 'lost', name: 'Lost Face', photo: '/no-such-picture.svg' }, { ...ahmed, userId: 'none', name: 'No Face' }];
  const screen = await renderPage(<SignInPage deps={depsWith({ demoPeople: people })} />);
  const opacities = (name: RegExp): string[] => [...screen.getByRole('button', { name }).element().querySelectorAll('img')].map((image) => getComputedStyle(image).opacity);
  await vi.waitFor(() => expect(opacities(/أحمد صالح/)).toEqual(['1']));
  expect(opacities(/Lost Face/)).toEqual(['0']);
  expect(opacities(/No Face/)).toEqual([]);
  await expect.element(screen.getByText('LF')).toBeVisible();
});

test('password managers find what they look for', async () => {
  const screen = await renderPage(<SignInPage deps={depsWith()} />);
  await expect.element(screen.getByLabelText('User ID')).toHaveAttribute('autocomplete', 'username');
  await expect.element(screen.getByLabelText('Password', { exact: true })).toHaveAttribute('autocomplete', 'current-password');
});

test.for([
  ['light', 'en'],
  ['dark', 'ar'],
] as const)('it can be used by everybody: %s, %s', async ([theme, language]) => {
  await renderPage(<SignInPage deps={depsWith({ demoPeople: [ahmed] })} />, { theme, language });
  expect(await accessibilityFaults()).toEqual([]);
});
