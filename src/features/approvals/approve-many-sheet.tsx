import { Check } from 'lucide-react';
import { useState } from 'react';
import type { Approval } from '#courses/approvals/approval.ts';
import { priceOfApproval, sumApprovals } from '#courses/approvals/sum-approvals.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button } from '#ui/button.tsx';
import { FactList, toldFacts } from '#ui/fact-list.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useStore } from '#ui/store.ts';
import { TextArea } from '#ui/text-area.tsx';
import type { ApprovalsDeps } from './approvals-deps.ts';
import { ChargeFields } from './charge-fields.tsx';
import { takesComment, type DecisionWords } from './decision-about.ts';
import styles from './decision-sheet.module.css';
import type { ApprovalFacts } from './use-facts.ts';

interface ApproveManySheetProps {
  readonly deps: Pick<ApprovalsDeps, 'kept'>;
  readonly chosen: readonly Approval[];
  readonly factsOf: (approval: Approval) => ApprovalFacts;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onApprove: (wordsTo: (approval: Approval) => DecisionWords) => void;
}

/** Before several are approved at once: what they come to, as far as it is known, and one yes to all of them. */
export function ApproveManySheet(props: ApproveManySheetProps) {
  const { t } = useWords();
  return (
    <Sheet isOpen={props.isOpen} onClose={props.onClose} title={t('calls.approve')} closeLabel={t('common.close')}>
      <Sum {...props} />
    </Sheet>
  );
}

/** It has a price, or nothing is known of its course here. */
const mayCost = (approval: Approval, facts: ApprovalFacts): boolean => priceOfApproval(approval, facts) !== undefined || (approval.kind === 'enrollment' && !facts.module);

function Sum({ deps, chosen, factsOf, onClose, onApprove }: ApproveManySheetProps) {
  const { t, formats } = useWords();
  const { count, totals, withoutPrice, overSeats } = sumApprovals(chosen, factsOf);
  const [comment, setComment] = useState('');
  const [costCenter, setCostCenter] = useState(useStore(deps.kept).costCenter);
  const some = (number: number): string | undefined => (number === 0 ? undefined : formats.number(number));
  const isCharged = chosen.some((approval) => approval.kind === 'enrollment' && mayCost(approval, factsOf(approval)));
  const yes = `${t('calls.approve')} (${formats.number(count)})`;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        // Nobody pays for what costs nothing.
        onApprove((approval) => ({ comment, ...(mayCost(approval, factsOf(approval)) && { costCenter }) }));
      }}
    >
      <FactList
        className={styles.sum}
        facts={toldFacts([
          [t('approvals.chosen'), formats.number(count)],
          [t('approvals.price'), totals.length === 0 ? undefined : formats.list(totals.map(({ amount, currency }) => formats.price(amount, currency)))],
          [t('approvals.priceUnknown'), some(withoutPrice)],
          [t('approvals.overSeats'), some(overSeats)],
        ])}
      />
      {isCharged && <ChargeFields costCenter={costCenter} onCostCenter={setCostCenter} />}
      {chosen.some(takesComment) && <TextArea label={t('calls.comment')} rows={2} value={comment} onChange={setComment} maxLength={1000} />}
      <div className={styles.buttons}>
        <Button kind="quiet" isWide onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" isWide icon={<Check aria-hidden="true" />}>
          {yes}
        </Button>
      </div>
    </form>
  );
}
