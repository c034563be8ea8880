import { useState } from 'react';
import { ChoiceCards } from '../choice-cards.tsx';
import { SeatDots } from '../seat-dots.tsx';
import { TextArea } from '../text-area.tsx';

/** What one fills in and sees when one asks for a place. */
export function Enrolling() {
  const [date, setDate] = useState<'a' | 'b'>('a');
  const [reason, setReason] = useState('');
  return (
    <section>
      <h2>Asking for a place</h2>
      <ChoiceCards
        label="Date"
        value={date}
        choices={[
          { value: 'a', title: 'Tuesday 1 December, 8:00 – 15:00', meta: 'Training room 1' },
          { value: 'b', title: 'Friday 4 December, 8:00 – 15:00', meta: 'Training room 2 · no seat left' },
        ]}
        onChange={setDate}
      />
      <TextArea label="Reason" hint="Whoever approves it reads this." value={reason} onChange={setReason} />
      <p>
        <SeatDots all={8} left={3} /> 3 of 8
      </p>
      <p>
        <SeatDots all={6} left={undefined} /> 6, not told how many are left
      </p>
    </section>
  );
}
