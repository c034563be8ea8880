import { FactList } from '../fact-list.tsx';
import { Avatar } from '../avatar.tsx';
import { Byline } from '../byline.tsx';
import { Card } from '../card.tsx';
import { CardLink } from '../card-link.tsx';
import { Cover } from '../cover/cover.tsx';
import { Detail } from '../detail.tsx';
import { StoryCard } from '../story-card.tsx';
import styles from './gallery.module.css';

const teaser = 'From Monday the gate at pier four is closed at night. Whoever works the late shift comes through pier two, where the guard knows the way and the lamp is on. Bring your card, and a light.';
const meta = (
  <>
    <bdi>Safety</bdi>
    <time dateTime="2026-11-26">26 Nov</time>
  </>
);
const picture = (className: string) => <Cover id="gate" family="contours" size="wide" className={className} />;

/** What is read: stories, who wrote them, facts, and one thing in full. */
export function Reading() {
  return (
    <section className={styles.section}>
      <h2>Reading</h2>
      <StoryCard to="?lead" size="lead" title="The gate at pier four" teaser={teaser} meta={meta} renderPicture={picture} />
      <div className={styles.columns}>
        <StoryCard to="?usual" title="The gate at pier four" teaser={teaser} meta={meta} renderPicture={picture} />
        <StoryCard to="?bare" title="السلامة على الرصيف" teaser="أُغلقت البوابة ليلاً" meta={meta} />
        <StoryCard to="?title" title="Only a title" />
        <StoryCard to="?small" size="small" title="The gate at pier four" teaser={teaser} meta={<time dateTime="2026-11-26">26 November 2026</time>} />
        <CardLink to="?card" className={styles.plainCard}>
          A card that is one link
        </CardLink>
        <CardLink to="?open" isCurrent isLined className={styles.plainCard}>
          Its page stands open beside it
        </CardLink>
      </div>
      <Card>
        <Byline leading={<Avatar name="Mia Lindqvist" id="mia" size={40} />} name="Mia Lindqvist">
          <bdi>Cranes</bdi>
          <time dateTime="2026-11-26">26 Nov</time>
        </Byline>
      </Card>
      <Card>
        <FactList
          facts={[
            ['When', '3 to 5 December 2026'],
            ['Place', 'Pier four, room 12'],
            ['Certificate', 'NO-2026-000184-77-long-number-that-breaks'],
          ]}
        />
      </Card>
      <Detail back={{ to: '?list', label: 'All trainings' }}>
        <h3>One thing in full</h3>
      </Detail>
    </section>
  );
}
