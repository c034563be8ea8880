import { CircleAlert, CloudOff, ShieldCheck } from 'lucide-react';
import { Banner } from '../banner.tsx';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { Cover } from '../cover/cover.tsx';
import { EmptyPlace } from '../empty-place.tsx';
import { Fold } from '../fold.tsx';
import { ButtonRow, LinkRow, List, ListItem, PlainRow } from '../list.tsx';
import { Notice } from '../notice.tsx';
import { BoneBox, BoneLine } from '../skeleton.tsx';
import { StepMark } from '../step-mark.tsx';
import { SupportDetails } from '../support-details.tsx';
import { Tag } from '../tag.tsx';
import styles from './gallery.module.css';

const long = 'Fire on a ship leaves little time. This course shows where fires start, how the alarm works on our vessels, and what each of us does in the first five minutes. ';

export function Places() {
  return (
    <section className={styles.section}>
      <h2>Places</h2>
      <Banner icon={<CloudOff aria-hidden="true" />}>Offline – last updated 10:42</Banner>
      <div className={styles.columns}>
        <List>
          <ListItem>
            <LinkRow to="?" isTall leading={<Cover id="M1" family="contours" size="row" />} title="Grundlagen der Ladungssicherung im kombinierten Güterverkehr nach VDI-Richtlinie 2700 Blatt 3.3" meta={<Tag hue={172}>Online</Tag>} />
          </ListItem>
          <ListItem>
            <LinkRow to="?" isCurrent leading={<StepMark state="now" />} title="The row that is open" meta="In progress" />
          </ListItem>
          <ListItem>
            <ButtonRow leading={<StepMark state="done" />} title="A row that does something" meta="Passed 90%" onClick={() => undefined} />
          </ListItem>
          <ListItem>
            <PlainRow isTall leading={<BoneBox inlineSize="72px" blockSize="48px" radius="8px" />} title={<BoneLine width={70} />} below={<BoneLine width={40} />} />
          </ListItem>
        </List>
        <div className={styles.stack}>
          <Notice icon={<ShieldCheck aria-hidden="true" />} tone="good" title="Protected">
            <p>The browser keeps it until you remove it.</p>
          </Notice>
          <Notice icon={<CircleAlert aria-hidden="true" />} tone="bad">
            <p>The user ID or the password is not right.</p>
          </Notice>
          <Notice icon={<CircleAlert aria-hidden="true" />} tone="due">
            <p>It runs out on Friday.</p>
          </Notice>
          <Card>
            <Fold lines={3} moreLabel="More" lessLabel="Less">
              {long.repeat(3)}
            </Fold>
            <SupportDetails label="Details for support" copyLabel="Copy" copiedLabel="Copied" text={'enrollment EKP000076883\nlaunch 6f1c'} />
          </Card>
        </div>
      </div>
      <div className={styles.columns}>
        {(['open-bag', 'all-sent', 'loose-strap', 'blank-tag', 'open-path'] as const).map((drawing) => (
          <Card key={drawing}>
            <EmptyPlace drawing={drawing} title="Nothing packed yet" sentence="Open a course and download it: then it works without a network." action={<Button kind="quiet">See your courses</Button>} />
          </Card>
        ))}
      </div>
    </section>
  );
}
