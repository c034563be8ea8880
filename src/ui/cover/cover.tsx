import { useState, type CSSProperties } from 'react';
import { useCoverHue } from './cover-hues.tsx';
import styles from './cover.module.css';
import { drawCover, type CoverFamily } from './draw-cover.ts';
import { coverHeight, coverWidth } from './picture.ts';

/** What a cover is drawn from. */
export interface CoverFacts {
  readonly id: string;
  readonly family: CoverFamily;
  /** OKLCH hue; without one it is that of its branch (cover-hues.tsx), else it comes from the ID. */
  readonly hue?: number;
  readonly members?: number;
  /** A real picture: shown once it is decoded; if it fails, or is far smaller than its frame, the drawing stays. */
  readonly imageUrl?: string;
}

interface CoverProps extends CoverFacts {
  /** `row` 72×48 in lists; `wide` full bleed, square-cornered. */
  readonly size: 'row' | 'wide';
  readonly className?: string;
  readonly style?: CSSProperties;
}

/** The picture of a thing. It says nothing that the title beside it does not, so it is hidden from screen readers. */
export function Cover({ id, family, hue, members, imageUrl, size, className, style }: CoverProps) {
  const [decodedUrl, setDecodedUrl] = useState<string>();
  const shownHue = useCoverHue(id, hue);
  return (
    <span className={`${styles.cover} ${styles[size]} ${className ?? ''}`} style={{ ...style, '--hue': shownHue } as CSSProperties} aria-hidden="true">
      <svg className={styles.drawing} viewBox={`0 0 ${coverWidth} ${coverHeight}`} preserveAspectRatio="xMidYMid slice">
        {drawCover(family, id, members).map((path) => (
          <path
            key={path.d.slice(0, 40)}
            d={path.d}
            data-fill={path.fill}
            data-stroke={path.stroke}
            style={{ '--width': path.width } as CSSProperties}
            strokeDasharray={path.isStitched ? '6 5' : undefined}
          />
        ))}
      </svg>
      {imageUrl && (
        <img
          className={`${styles.picture} ${decodedUrl === imageUrl ? styles.isDecoded : ''}`}
          src={imageUrl}
          alt=""
          decoding="async"
          loading="lazy"
          onLoad={({ currentTarget }) => isLargeEnough(currentTarget) && setDecodedUrl(imageUrl)}
        />
      )}
    </span>
  );
}

/** Beyond this a picture is made of blocks, and the drawing looks better. */
const mostEnlarged = 1.5;

/** Whether a picture fills its frame without falling apart; a drawing does at any size. */
function isLargeEnough({ src, naturalWidth, naturalHeight, clientWidth, clientHeight }: HTMLImageElement): boolean {
  return /\bsvg\b/i.test(src) || Math.max(clientWidth / naturalWidth, clientHeight / naturalHeight) <= mostEnlarged;
}
