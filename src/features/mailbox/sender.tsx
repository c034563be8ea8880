import { useQuery } from '@tanstack/react-query';
import { Bell } from 'lucide-react';
import type { Person } from '#api/contract/common.ts';
import { Avatar } from '#ui/avatar.tsx';
import { nameOf } from './mail.ts';
import type { MailboxDeps } from './mailbox-deps.ts';
import styles from './sender.module.css';

type SenderDeps = Pick<MailboxDeps, 'listedPerson' | 'pictureAddress'>;

/** Who wrote it: a face where the LMS has one, else initials, or a bell for the LMS itself. The name stands beside it. */
export function Sender({ deps, from, size = 44 }: { readonly deps: SenderDeps; readonly from: Person | undefined; readonly size?: number }) {
  if (from) return <Face deps={deps} from={from} size={size} />;
  return (
    <span className={styles.bell} style={{ inlineSize: size, blockSize: size }}>
      <Bell aria-hidden="true" />
    </span>
  );
}

function Face({ deps, from, size }: { readonly deps: SenderDeps; readonly from: Person; readonly size: number }) {
  // Who may not see people, and whom the LMS does not list, has initials: that is no fault to speak of.
  const { data } = useQuery({ ...deps.listedPerson(from.id), retry: false });
  const photo = data?.value.people.find(({ id }) => id === from.id)?.photo;
  return <Avatar name={nameOf(from) ?? from.id} id={from.id} size={size} photo={photo === undefined ? undefined : deps.pictureAddress(photo)} />;
}
