import { Bell } from 'lucide-react';
import type { Person } from '#api/contract/common.ts';
import { Avatar } from '#ui/avatar.tsx';
import { nameOf } from './mail.ts';
import styles from './sender.module.css';

/** Who wrote it: initials, or a bell for the LMS itself. The name stands beside it. */
export function Sender({ from, size = 44 }: { readonly from: Person | undefined; readonly size?: number }) {
  if (from) return <Avatar name={nameOf(from) ?? from.id} id={from.id} size={size} />;
  return (
    <span className={styles.bell} style={{ inlineSize: size, blockSize: size }}>
      <Bell aria-hidden="true" />
    </span>
  );
}
