import { Ban, type LucideIcon } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import type { PackCourse, PackList } from '#courses/packing.ts';
import type { DownloadState } from '#offline/downloads/download-state.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { Card } from '#ui/card.tsx';
import { Checkbox } from '#ui/checkbox.tsx';
import { List, ListItem, PlainRow } from '#ui/list.tsx';
import { BagIcon } from '#ui/own-icons.tsx';
import { DownloadLine } from '../download-line.tsx';
import { useDueWords } from '../use-due-words.ts';
import styles from './pack.module.css';
import type { PackSizes } from './use-pack-sizes.ts';

interface PackGroupsProps {
  readonly list: PackList;
  readonly chosen: readonly PackCourse[];
  readonly onTurn: (enrollmentId: string) => void;
  readonly sizes: PackSizes;
  readonly downloads: ReadonlyMap<string, DownloadState>;
  readonly now: number;
}

/** What comes along, what could, what is here, what stays behind and why, and what is always here. */
export function PackGroups({ list, chosen, onTurn, sizes, downloads, now }: PackGroupsProps) {
  const { t } = useWords();
  const isChosen = new Set(chosen.map(({ record }) => record.id));
  const choice = (course: PackCourse) => (
    <ListItem key={course.record.id}>
      <PackChoice course={course} isChosen={isChosen.has(course.record.id)} onTurn={onTurn} size={sizes.get(course.record.id)} state={downloads.get(course.record.id)} now={now} />
    </ListItem>
  );
  return (
    <>
      <Group title={t('downloads.comes')}>
        {list.comes.length > 0 ? <List>{list.comes.map(choice)}</List> : <p className={styles.sentence}>{t(list.here.length > 0 ? 'downloads.allHere' : 'downloads.comesNothing')}</p>}
      </Group>
      {list.could.length > 0 && (
        <Group
          title={t('downloads.could')}
          tool={
            list.could.length > 1 &&
            list.could.some(({ record }) => !isChosen.has(record.id)) && (
              <Button
                kind="plain"
                size="small"
                onClick={() => {
                  for (const { record } of list.could) if (!isChosen.has(record.id)) onTurn(record.id);
                }}
              >
                {t('downloads.takeAll')}
              </Button>
            )
          }
        >
          <List>{list.could.map(choice)}</List>
        </Group>
      )}
      {list.here.length > 0 && (
        <Group title={t('downloads.isHere')}>
          <List>
            {list.here.map((course) => (
              <ListItem key={course.record.id}>
                <PlainRow leading={<BagIcon flap="shut" className={styles.here ?? ''} />} title={course.record.learningModule.title} meta={<Reason course={course} now={now} />} />
              </ListItem>
            ))}
          </List>
        </Group>
      )}
      {list.cannot.length > 0 && (
        <Group title={t('downloads.cannot')}>
          <List>
            {list.cannot.map((course) => (
              <ListItem key={course.record.id}>
                <PlainRow leading={<Sign icon={Ban} />} title={course.record.learningModule.title} meta={<><span>{t(`downloads.why-${course.why}`)}</span><Reason course={course} now={now} /></>} />
              </ListItem>
            ))}
          </List>
        </Group>
      )}
      <Card edge="solid" className={styles.always}>
        <h2 className={styles.title}>{t('downloads.always')}</h2>
        <p className={styles.sentence}>{t('downloads.alwaysSentence')}</p>
      </Card>
    </>
  );
}

function Group({ title, tool, children }: { readonly title: string; readonly tool?: ReactNode; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {tool}
      </div>
      {children}
    </section>
  );
}

const Sign = ({ icon: Icon }: { readonly icon: LucideIcon }) => <Icon className={styles.sign} aria-hidden="true" />;

/** Why it is on the list: due, or begun. */
function Reason({ course, now }: { readonly course: PackCourse; readonly now: number }) {
  const { t } = useWords();
  const due = useDueWords(now)(course.due);
  if (due) return <span data-tone={due.tone} className={styles.due}>{due.words}</span>;
  return course.isStarted ? <span>{t('status.incomplete')}</span> : null;
}

interface PackChoiceProps {
  readonly course: PackCourse;
  readonly isChosen: boolean;
  readonly onTurn: (enrollmentId: string) => void;
  readonly size: number | null | undefined;
  readonly state: DownloadState | undefined;
  readonly now: number;
}

/** Somebody who knows better unticks it. What is on its way already shows how far it is. */
function PackChoice({ course, isChosen, onTurn, size, state, now }: PackChoiceProps) {
  const { t, formats } = useWords();
  const due = useDueWords(now)(course.due);
  const { title } = course.record.learningModule;
  if (state && 'total' in state) return <PlainRow title={title} below={<DownloadLine state={state} needsNetwork={false} />} />;
  const reason = due?.words ?? (course.isStarted ? t('status.incomplete') : undefined);
  const weight = size === undefined ? undefined : size === null ? t('downloads.unknownSize') : formats.bytes(size);
  const hint = [reason, weight].filter((part) => part !== undefined).join(' · ');
  return (
    <div className={styles.choice}>
      <Checkbox label={title} {...(hint !== '' && { hint })} isChecked={isChosen} onChange={() => onTurn(course.record.id)} />
    </div>
  );
}
