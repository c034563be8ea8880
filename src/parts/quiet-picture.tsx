import { useState } from 'react';
import { classes } from '#ui/classes.ts';
import styles from './quiet-picture.module.css';

interface QuietPictureProps {
  readonly src: string;
  readonly className?: string | undefined;
  readonly isLazy?: boolean;
}

/** A picture that says nothing the words beside it do not. It holds its place until it is there; one that does not come leaves it. */
export function QuietPicture({ src, className, isLazy = true }: QuietPictureProps) {
  const [state, setState] = useState<{ readonly src: string; readonly is: 'shown' | 'lost' }>();
  const now = state?.src === src ? state.is : undefined;
  if (now === 'lost') return null;
  return (
    <span className={classes(styles.frame, className)} aria-hidden="true">
      <img
        className={classes(styles.picture, now === 'shown' && styles.isShown)}
        src={src}
        alt=""
        decoding="async"
        loading={isLazy ? 'lazy' : 'eager'}
        onLoad={() => setState({ src, is: 'shown' })}
        onError={() => setState({ src, is: 'lost' })}
      />
    </span>
  );
}
