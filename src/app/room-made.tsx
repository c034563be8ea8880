import { useEffect } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { onRoomMade } from '#offline/room-channel.ts';
import { useMessages } from '#ui/messages.tsx';

/** Says what was removed from this device so that something that was done could be saved. */
export function RoomMadeSaid({ dbName }: { readonly dbName: string }) {
  const { t } = useWords();
  const { show } = useMessages();
  useEffect(() => onRoomMade(dbName, (made) => show(made.kind === 'pages' ? t('banner.roomPages') : t('banner.roomCourse', { title: made.title }))), [dbName, show, t]);
  return null;
}
