import { useLocation, useNavigate, useSearchParams } from 'react-router';

const name = 'open';
const fromHere = { isFromHere: true } as const;

/**
 * Which sheet of the page is open. It stands in the address (`?open=language`), so that the phone's Back closes it.
 */
export function useOpened<Name extends string>(names: readonly Name[]): { readonly opened: Name | undefined; readonly open: (which: Name) => void; readonly close: () => void } {
  const [search] = useSearchParams();
  const { state } = useLocation();
  const navigate = useNavigate();
  const asked = search.get(name);
  return {
    opened: names.find((one) => one === asked),
    open: (which) => void navigate(`?${name}=${which}`, { state: fromHere, preventScrollReset: true }),
    // Come from the row, back is the way; come from a link, there may be nothing behind.
    close: () => void (isFromHere(state) ? navigate(-1) : navigate('?', { replace: true, preventScrollReset: true })),
  };
}

const isFromHere = (state: unknown): boolean => typeof state === 'object' && state !== null && 'isFromHere' in state;
