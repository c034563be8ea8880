import { useWords } from '#i18n/use-words.ts';
import { SwitchRow } from '#ui/switch-row.tsx';
import styles from './keys-list.module.css';

/** In the order of their figures. */
const places = ['places.home', 'places.catalog', 'places.learning', 'places.inbox', 'places.me'] as const;

const isMac = (): boolean => /Mac|iP(?:ad|hone)/u.test(navigator.userAgent);

interface KeysListProps {
  /** Whether keys lead somewhere that are pressed alone. */
  readonly areSingleOn: boolean;
  readonly setSingle: (areOn: boolean) => void;
}

/** Every key that the app knows, and whether those count that are pressed alone. */
export function KeysList({ areSingleOn, setSingle }: KeysListProps) {
  const { t } = useWords();
  const single = [...places.map((place, n) => [t(place), [String(n + 1)]] as const), [t('keys.list'), ['?']] as const];
  const rows = [[t('common.search'), [isMac() ? '⌘' : 'Ctrl', 'K']] as const, ...(areSingleOn ? single : []), [t('keys.f6'), ['F6']] as const, [t('keys.escape'), ['Esc']] as const];
  return (
    <>
      <dl className={styles.keys}>
        {rows.map(([does, keys]) => (
          <div key={does} className={styles.row}>
            <dt>{does}</dt>
            <dd className={styles.pressed} dir="ltr">
              {keys.map((key) => (
                <kbd key={key} className={styles.key}>
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <SwitchRow title={t('keys.single')} meta={t('keys.singleMeta')} isOn={areSingleOn} onChange={setSingle} />
    </>
  );
}
