import { useWords } from '#i18n/use-words.ts';
import { LinkRow, List, ListItem, PlainRow } from '#ui/list.tsx';
import { StepMark } from '#ui/step-mark.tsx';
import styles from './course-parts-list.module.css';
import { stepOf, type CoursePart } from './course-parts.ts';

interface CoursePartsListProps {
  readonly parts: readonly CoursePart[];
  /** Where a part opens; undefined as long as the course cannot be opened. */
  readonly hrefOf: (itemId: string) => string | undefined;
}

/** The parts with state and score. */
export function CoursePartsList({ parts, hrefOf }: CoursePartsListProps) {
  const { t, formats } = useWords();
  const all = parts.filter((part) => part.canOpen);
  const done = all.filter((part) => stepOf(part.status) === 'done').length;
  return (
    <section className={styles.section} aria-labelledby="course-parts">
      <div className={styles.head}>
        <h2 id="course-parts">{t('course.parts')}</h2>
        {all.length > 1 && <span className={styles.count}>{t('course.partsDone', { done: formats.number(done), total: formats.number(all.length) })}</span>}
      </div>
      <List label={t('course.parts')}>
        {parts.map((part) => (
          <ListItem key={part.id}>
            <PartRow part={part} href={part.canOpen ? hrefOf(part.id) : undefined} />
          </ListItem>
        ))}
      </List>
    </section>
  );
}

function PartRow({ part, href }: { readonly part: CoursePart; readonly href: string | undefined }) {
  const { t, formats } = useWords();
  if (!part.canOpen) {
    return (
      <p className={styles.heading} style={{ paddingInlineStart: `${16 + part.depth * 16}px` }}>
        <bdi>{part.title}</bdi>
      </p>
    );
  }
  const face = {
    leading: <StepMark state={stepOf(part.status)} />,
    title: part.title,
    meta: (
      <>
        <span>{part.first === undefined ? t(`lesson.${part.status}`) : part.first === '' ? t('player.closedPart') : t('player.first', { title: part.first })}</span>
        {part.score && <span>{formats.score(part.score.raw, part.score.max)}</span>}
      </>
    ),
  };
  return href === undefined || part.first !== undefined || part.isByOrder ? <PlainRow {...face} /> : <LinkRow to={href} {...face} />;
}
