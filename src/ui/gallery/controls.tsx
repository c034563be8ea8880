import { Check, Clock, Download, Pause, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { Avatar } from '../avatar.tsx';
import { Badge } from '../badge.tsx';
import { Button, IconButton } from '../button.tsx';
import { Checkbox } from '../checkbox.tsx';
import { Chip } from '../chip.tsx';
import { useMessages } from '../messages.tsx';
import { Segments } from '../segments.tsx';
import { SelectField } from '../select-field.tsx';
import { Sheet } from '../sheet.tsx';
import { TextField } from '../text-field.tsx';
import styles from './gallery.module.css';

export function Controls() {
  const { show } = useMessages();
  const [text, setText] = useState('mia.lund');
  const [isChecked, setIsChecked] = useState(true);
  const [isOpen, setIsOpen] = useState(false);
  const [language, setLanguage] = useState<'en' | 'ar'>('en');
  return (
    <section className={styles.section}>
      <h2>Controls</h2>
      <div className={styles.row}>
        <Button icon={<Download aria-hidden="true" />}>Download</Button>
        <Button kind="quiet" icon={<Pause aria-hidden="true" />}>
          Pause
        </Button>
        <Button kind="danger" icon={<Trash2 aria-hidden="true" />}>
          Remove
        </Button>
        <Button kind="plain">Copy</Button>
        <Button isBusy>Signing in</Button>
        <Button isDisabled>Open</Button>
        <Button size="small">Small</Button>
        <IconButton label="Close" icon={<X aria-hidden="true" />} onClick={() => show('A toast, for six seconds')} />
        <Button kind="quiet" hasPopup="dialog" onClick={() => setIsOpen(true)}>
          Sheet
        </Button>
      </div>
      <div className={styles.row}>
        <Chip>Not started</Chip>
        <Chip tone="accent">In progress</Chip>
        <Chip tone="good" icon={<Check aria-hidden="true" />}>
          Completed
        </Chip>
        <Chip tone="due" icon={<Clock aria-hidden="true" />}>
          Due on Friday
        </Chip>
        <Chip tone="bad">Refused</Chip>
        <Badge count="3" label="3 messages" />
        <Badge count="2" label="2 wait" tone="waiting" />
        <Badge count="1" label="1 is due" tone="due" />
        <Avatar name="Mia Lund" id="mia" />
        <Avatar name="أحمد صالح" id="ahmed" size={56} />
        <Avatar name="Cher" id="cher" />
      </div>
      <div className={styles.columns}>
        <TextField label="User ID" name="user" value={text} onChange={setText} hint="As on your badge" />
        <TextField label="Password" name="password" type="password" value={text} onChange={setText} revealLabels={{ show: 'Show', hide: 'Hide' }} error="It is not right. Check it and try again." />
        <SelectField
          label="Language"
          value={language}
          options={[
            { value: 'en', label: 'English' },
            { value: 'ar', label: 'العربية' },
          ]}
          onChange={setLanguage}
        />
        <Checkbox label="Stay signed in on this device" hint="For 30 days." isChecked={isChecked} onChange={setIsChecked} />
        <Segments
          label="View"
          segments={[
            { to: '?', label: 'To do', count: '9', isCurrent: true },
            { to: '?packed', label: 'Packed', count: '2', isCurrent: false },
          ]}
        />
      </div>
      <Sheet isOpen={isOpen} onClose={() => setIsOpen(false)} title="Remove it from this device?" closeLabel="Close">
        <p>What you did in it stays, and is still sent.</p>
      </Sheet>
    </section>
  );
}
