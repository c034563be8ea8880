import { useCallback, useState } from 'react';
import { useMedia } from '#ui/use-media.ts';

const key = 'haversack-player-contents';

export interface Contents {
  /** A column beside the course, or a sheet over it. */
  readonly place: 'column' | 'sheet';
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

/** Whether the contents are open. A column stays as it was left, in every course; a sheet is shut until it is asked for. */
export function useContents(): Contents {
  const place = useMedia('(width >= 1024px) and (height >= 480px)') ? 'column' : 'sheet';
  const [isFolded, setIsFolded] = useState(() => readIsFolded());
  const [isSheetOpen, setIsSheetOpen] = useState(false);
  const setOpen = useCallback(
    (isOpen: boolean) => {
      if (place === 'sheet') return setIsSheetOpen(isOpen);
      setIsFolded(!isOpen);
      keepIsFolded(!isOpen);
      return undefined;
    },
    [place],
  );
  return { place, isOpen: place === 'column' ? !isFolded : isSheetOpen, setOpen };
}

function readIsFolded(): boolean {
  try {
    return localStorage.getItem(key) === 'folded';
  } catch {
    return false;
  }
}

function keepIsFolded(isFolded: boolean): void {
  try {
    localStorage.setItem(key, isFolded ? 'folded' : 'open');
  } catch {
    // Storage refused: it holds until the page closes.
  }
}
