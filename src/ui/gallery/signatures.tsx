import { useState } from 'react';
import { Button } from '../button.tsx';
import { Card } from '../card.tsx';
import { coverHues } from '../cover/cover-hue.ts';
import { Logo } from '../logo.tsx';
import { BagIcon, EyeletIcon, SlipIcon, StitchIcon, StrapIcon, TagIcon } from '../own-icons.tsx';
import { PackRing } from '../pack-ring.tsx';
import { Ring } from '../ring.tsx';
import { StepMark } from '../step-mark.tsx';
import { StitchedLine } from '../stitch.tsx';
import { Strap } from '../strap.tsx';
import { Tag } from '../tag.tsx';
import styles from './gallery.module.css';

const kinds = ['Online', 'Classroom', 'Exam', 'Programme', 'Enrol', 'Withdraw', 'عبر الإنترنت', 'Workshop'] as const;

export function Signatures() {
  const [isSent, setIsSent] = useState(false);
  const [share, setShare] = useState(0);
  return (
    <section className={styles.section}>
      <h2>Signatures</h2>
      <div className={styles.columns}>
        <Card edge={isSent ? 'fastened' : 'stitched'}>
          <div className={styles.stack}>
            <p>{isSent ? 'Sent 11:03' : 'Waits to be sent'}</p>
            <StitchedLine />
            <Button kind="quiet" size="small" onClick={() => setIsSent(!isSent)}>
              {isSent ? 'Loosen' : 'Fasten'}
            </Button>
          </div>
        </Card>
        <Card>
          <div className={styles.stack}>
            <div className={styles.row}>
              <PackRing value={share} flap={share === 0 ? 'open' : share === 1 ? 'shut' : 'half'} />
              <Button kind="quiet" size="small" onClick={() => setShare(share === 1 ? 0 : Math.min(1, share + 0.25))}>
                Pack
              </Button>
            </div>
            <div className={styles.row}>
              <Ring value={0.64} label="Progress" />
              <Ring value={0.64} size={20} tone="quiet" />
              <Ring value={1} tone="good" />
            </div>
          </div>
        </Card>
        <Card>
          <div className={styles.stack}>
            <Strap value={0} label="Nothing" />
            <Strap value={0.4} label="Some" />
            <Strap value={1} tone="good" label="All" />
            <Strap value={0.7} tone="quiet" label="Resting" />
          </div>
        </Card>
      </div>
      <div className={styles.row}>
        {kinds.map((kind, index) => (
          <Tag key={kind} hue={coverHues[index] ?? 0}>
            {kind}
          </Tag>
        ))}
      </div>
      <div className={styles.row}>
        <StepMark state="ahead" />
        <StepMark state="now" />
        <StepMark state="done" />
        <StepMark state="failed" />
        <BagIcon flap="open" />
        <BagIcon flap="half" />
        <BagIcon flap="shut" />
        <StitchIcon />
        <StrapIcon />
        <TagIcon />
        <EyeletIcon />
        <SlipIcon />
        <span style={{ inlineSize: '3rem' }}>
          <Logo />
        </span>
        <span style={{ inlineSize: '3rem' }}>
          <Logo tone="mono" />
        </span>
      </div>
    </section>
  );
}
