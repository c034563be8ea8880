import { CalendarPlus } from 'lucide-react';
import type { CalendarEvent } from '#formats/calendar/write-ics.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { useMessages } from '#ui/messages.tsx';

interface AddToCalendarProps {
  readonly events: readonly CalendarEvent[];
  /** What the file is called, without its ending: the course's title. */
  readonly fileName: string;
  readonly kind?: 'primary' | 'quiet' | 'plain';
  readonly size?: 'regular' | 'small';
  readonly isWide?: boolean;
}

/** Hands dates to the device's own calendar, as a calendar file. Needs no network. Nothing where there is no date. */
export function AddToCalendar({ events, fileName, kind = 'quiet', size = 'small', isWide = false }: AddToCalendarProps) {
  const { t } = useWords();
  const { show } = useMessages();
  if (events.length === 0) return null;
  const add = async (): Promise<void> => {
    const { writeIcs } = await import('#formats/calendar/write-ics.ts');
    handOut(new Blob([writeIcs({ events, now: Date.now() })], { type: 'text/calendar;charset=utf-8' }), `${safeName(fileName)}.ics`);
    show(t('module.calendarFile'));
  };
  return (
    <Button kind={kind} size={size} isWide={isWide} icon={<CalendarPlus aria-hidden="true" />} onClick={() => void add()}>
      {t('module.addToCalendar')}
    </Button>
  );
}

/** Opened by the device's calendar, or put among the downloads, as the browser has it. */
function handOut(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Safari reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const safeName = (title: string): string => title.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, ' ').replaceAll(/\s+/gu, ' ').trim().slice(0, 80) || 'calendar';
