import type { ReactNode } from 'react';
import type { Person } from '#api/contract/common.ts';
import type { ListedPerson } from '#api/contract/people.ts';
import type { PictureAddress } from '#parts/safe-html.ts';
import { Avatar } from '#ui/avatar.tsx';
import { nameOf } from './use-fact-words.ts';
import styles from './who.module.css';

interface WhoProps {
  readonly person: Person;
  /** Job, unit and face, where they are known. */
  readonly listed: ListedPerson | undefined;
  readonly pictureAddress: PictureAddress;
  readonly size?: number;
  readonly trailing?: ReactNode;
}

/** Who asks: face or initials, name, job and unit. */
export function Who({ person, listed, pictureAddress, size = 44, trailing }: WhoProps) {
  const name = nameOf(person);
  const facts = [listed?.jobTitle, listed?.organization?.description].filter(Boolean);
  return (
    <span className={styles.who}>
      <Avatar name={name} id={person.id} size={size} photo={listed?.photo === undefined ? undefined : pictureAddress(listed.photo)} />
      <span className={styles.words}>
        <span className={styles.name}>
          <bdi>{name}</bdi>
        </span>
        {facts.length > 0 && (
          <span className={styles.facts}>
            <bdi>{facts.join(' · ')}</bdi>
          </span>
        )}
      </span>
      {trailing}
    </span>
  );
}
