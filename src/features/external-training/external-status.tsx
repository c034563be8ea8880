import { Check, Clock, Pencil, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ExternalRecord } from '#api/contract/external-training-record.ts';
import { useWords } from '#i18n/use-words.ts';
import { Chip, type Tone } from '#ui/chip.tsx';

const tones: Readonly<Record<string, Tone>> = { completed: 'good', approved: 'good', pendingApproval: 'due', approvalDenied: 'bad' };
const signs: Readonly<Record<string, ReactNode>> = {
  completed: <Check aria-hidden="true" />,
  approved: <Check aria-hidden="true" />,
  pendingApproval: <Clock aria-hidden="true" />,
  openForEditing: <Pencil aria-hidden="true" />,
  approvalDenied: <X aria-hidden="true" />,
};

/** Where a training done elsewhere stands (facts D.6), in a word. */
export function ExternalStatus({ status, isSmall = false }: { readonly status: ExternalRecord['status']; readonly isSmall?: boolean }) {
  const { wordOf } = useWords();
  if (!status) return null;
  return (
    <Chip isSmall={isSmall} tone={tones[status.code] ?? 'plain'} icon={signs[status.code]} isStitched={status.code === 'pendingApproval' || status.code === 'openForEditing'}>
      {wordOf('externalStatus', status.code, status.label)}
    </Chip>
  );
}
