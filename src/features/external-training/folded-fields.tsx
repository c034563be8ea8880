import { ChevronDown } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useWords } from '#i18n/use-words.ts';
import { SelectField } from '#ui/select-field.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { TextField } from '#ui/text-field.tsx';
import { amountsOf, durationUnits, type Changing, type DraftField, type ExternalDraft } from './external-draft.ts';
import styles from './external-form.module.css';
import { allCurrencies } from './own-currency.ts';

interface FoldedFieldsProps {
  readonly draft: ExternalDraft;
  readonly changing: Changing;
  readonly onChange: (part: Partial<ExternalDraft>) => void;
  readonly errorOf: (name: DraftField) => string | undefined;
}

/** What few tell of a training. */
export function FoldedFields({ draft, changing, onChange, errorOf }: FoldedFieldsProps) {
  const { t, language, formats } = useWords();
  const money = useMemo(() => new Intl.DisplayNames(language, { type: 'currency' }), [language]);
  const { durationAmount, costAmount } = amountsOf(draft, changing);
  const isWrong = errorOf('durationAmount') !== undefined || errorOf('costAmount') !== undefined;
  const folded = useRef<HTMLDetailsElement>(null);
  // What is to be mended is shown; mended, it does not fold under the hand that still types.
  useLayoutEffect(() => {
    if (isWrong) folded.current?.setAttribute('open', '');
  }, [isWrong]);
  return (
    <details ref={folded} className={styles.more}>
      <summary className={styles.moreWord}>
        {t('common.more')}
        <ChevronDown aria-hidden="true" />
      </summary>
      <div className={styles.form}>
        <TextField label={t('externalTraining.venue')} name="venue" value={draft.venue} onChange={(venue) => onChange({ venue })} isProse />
        <div className={styles.pair}>
          <TextField label={t('externalTraining.duration')} name="durationAmount" inputMode="decimal" value={draft.durationAmount} onChange={(durationAmount) => onChange({ durationAmount })} error={errorOf('durationAmount')} {...understood(draft.durationAmount, durationAmount, (amount) => formats.quantity(amount, draft.durationUnit))} />
          <SelectField label={t('externalTraining.unit')} value={draft.durationUnit} options={durationUnits.map((value) => ({ value, label: unitName(language, value) }))} onChange={(durationUnit) => onChange({ durationUnit })} />
        </div>
        <div className={styles.pair}>
          <TextField label={t('externalTraining.cost')} name="costAmount" inputMode="decimal" value={draft.costAmount} onChange={(costAmount) => onChange({ costAmount })} error={errorOf('costAmount')} {...understood(draft.costAmount, costAmount, (amount) => formats.price(amount, draft.costCurrency))} />
          <SelectField label={t('externalTraining.currency')} value={draft.costCurrency} options={allCurrencies(draft.costCurrency).map((value) => ({ value, label: `${value} · ${money.of(value) ?? value}` }))} onChange={(costCurrency) => onChange({ costCurrency })} />
        </div>
        <div className={styles.pair}>
          <TextField label={t('externalTraining.score')} name="score" value={draft.score} onChange={(score) => onChange({ score })} />
          <TextField label={t('externalTraining.grade')} name="grade" value={draft.grade} onChange={(grade) => onChange({ grade })} />
        </div>
        <TextArea label={t('externalTraining.comments')} value={draft.comments} onChange={(comments) => onChange({ comments })} />
      </div>
    </details>
  );
}

/** What is more than bare figures is told back as it was understood: 1.500 is a thousand and a half for some, and one and a half for others. */
function understood(text: string, amount: number | undefined, say: (amount: number) => string | undefined): { readonly hint?: string } {
  const hint = amount === undefined || Number.isNaN(amount) || /^\d*$/u.test(text.trim()) ? undefined : say(amount);
  return hint === undefined ? {} : { hint };
}

/** Hours: as after a large number, for how long something took. */
const unitName = (language: string, unit: string): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).formatToParts(100).find(({ type }) => type === 'unit')?.value ?? unit;
