import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { ModuleTag } from '#parts/module-tag.tsx';
import { coverFamilyOf } from '#ui/cover/cover-family.ts';
import { Cover } from '#ui/cover/cover.tsx';
import styles from './course-head.module.css';

interface FaceHeadProps {
  readonly moduleId: string;
  /** Learning type code. */
  readonly kind: string;
  readonly kindLabel: string | undefined;
  /** How many courses a programme has, for its cover. */
  readonly members?: number;
  readonly imageUrl?: string | undefined;
  readonly title: string;
  readonly facts: readonly string[];
  /** As wide as a page of two columns. */
  readonly isWide?: boolean;
  readonly back: { readonly to: string; readonly label: string };
  /** How far it is. */
  readonly children?: ReactNode;
}

/** What both faces of a course begin with: cover, tag, title, one line of facts. */
export function FaceHead({ moduleId, kind, kindLabel, members = 4, imageUrl, title, facts, isWide = false, back, children }: FaceHeadProps) {
  return (
    <header>
      <div className={styles.picture} data-is-the-cover="">
        <Cover id={moduleId} family={coverFamilyOf(kind)} members={members} size="wide" className={styles.cover ?? ''} {...(imageUrl && { imageUrl })} />
        <Link className={styles.back} to={back.to} viewTransition aria-label={back.label} title={back.label}>
          <ArrowLeft className="mirrors" aria-hidden="true" />
        </Link>
      </div>
      <div className={styles.words} data-is-wide={isWide}>
        <ModuleTag id={moduleId} kind={kind} label={kindLabel} />
        <h1 className={styles.title} tabIndex={-1}>
          <bdi>{title}</bdi>
        </h1>
        {facts.length > 0 && (
          <p className={styles.facts}>
            <span className={styles.line}>
              {facts.map((fact) => (
                <span key={fact} className={styles.fact}>
                  <bdi>{fact}</bdi>
                </span>
              ))}
            </span>
          </p>
        )}
        {children}
      </div>
    </header>
  );
}
