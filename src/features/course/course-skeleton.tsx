import { ArrowLeft } from 'lucide-react';
import { Link } from 'react-router';
import { useWords } from '#i18n/use-words.ts';
import { BoneBox, BoneLine } from '#ui/skeleton.tsx';
import head from './course-head.module.css';
import page from './course-page.module.css';

/** The page in the shape of what comes. */
export function CourseSkeleton({ back }: { readonly back: { readonly to: string; readonly label: string } }) {
  const { t } = useWords();
  return (
    <article className={page.page} aria-busy="true" aria-label={t('common.loading')}>
      <div className={head.picture}>
        <BoneBox inlineSize="100%" blockSize="min(34dvb, 17.5rem)" radius="0" />
        <Link className={head.back} to={back.to} aria-label={back.label}>
          <ArrowLeft className="mirrors" aria-hidden="true" />
        </Link>
      </div>
      <div className={page.stack}>
        <div>
          <BoneBox inlineSize="5rem" blockSize="1.5rem" radius="6px" />
          <BoneLine width={80} />
          <BoneLine width={45} />
        </div>
        <BoneBox inlineSize="100%" blockSize="11rem" radius="14px" />
        <BoneBox inlineSize="100%" blockSize="8rem" radius="14px" />
      </div>
    </article>
  );
}
