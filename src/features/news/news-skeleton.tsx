import { BoneBox, BoneLine } from '#ui/skeleton.tsx';
import { Card } from '#ui/card.tsx';
import pageStyles from './news-page.module.css';

/** One that leads and four others, in the shape of what comes. */
export function NewsSkeleton() {
  return (
    <div className={pageStyles.stories}>
      <div className={pageStyles.lead}>
        <BoneBox inlineSize="100%" blockSize="14rem" radius="14px" />
      </div>
      {[72, 54, 80, 62].map((width) => (
        <Card key={width}>
          <BoneLine width={width} />
          <BoneLine width={94} />
          <BoneLine width={width / 2} />
        </Card>
      ))}
    </div>
  );
}
