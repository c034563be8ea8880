import { useWords } from '#i18n/use-words.ts';
import { TextField } from '#ui/text-field.tsx';

interface ChargeFieldsProps {
  readonly costCenter: string;
  readonly onCostCenter: (costCenter: string) => void;
  /** Left out where it is not asked for. */
  readonly email?: string;
  readonly onEmail?: (email: string) => void;
}

/** Who pays, and who else is told: what the LMS takes with a yes to an enrolment. */
export function ChargeFields({ costCenter, onCostCenter, email = '', onEmail }: ChargeFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <TextField label={t('approvals.costCenter')} name="costCenter" value={costCenter} onChange={onCostCenter} />
      {onEmail && <TextField label={t('approvals.email')} name="email" value={email} onChange={onEmail} />}
    </>
  );
}
