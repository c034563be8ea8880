import { useMutation } from '@tanstack/react-query';
import { useWords } from '#i18n/use-words.ts';
import { languageCodes, languages } from '#i18n/languages.ts';
import { textSizes, themes } from '#ui/appearance.ts';
import { Card } from '#ui/card.tsx';
import { useMessages } from '#ui/messages.tsx';
import { Choice } from '#ui/segments.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { useStore } from '#ui/store.ts';
import type { MeDeps } from './me-deps.ts';
import styles from './settings-card.module.css';

/** Language, text size, light or dark. */
export function AppearanceCard({ deps }: { readonly deps: MeDeps }) {
  const { t, formats } = useWords();
  const { show } = useMessages();
  const { theme, textSize } = useStore(deps.appearance);
  const speaking = useMutation({ mutationFn: deps.setLanguage, networkMode: 'always', onError: () => show(t('me.languageNotHere')) });
  return (
    <Card>
      <div className={styles.card}>
        <SelectField
          label={t('me.language')}
          value={deps.language}
          options={languageCodes.map((code) => ({ value: code, label: languages[code].name, lang: code }))}
          onChange={(code) => speaking.mutate(code)}
        />
        <Choice label={t('me.textSize')} value={textSize} options={textSizes.map((size) => ({ value: size, label: formats.percent(Number(size) / 100) }))} onChange={deps.setTextSize} />
        <Choice label={t('me.theme')} value={theme} options={themes.map((name) => ({ value: name, label: t(`theme.${name}`) }))} onChange={deps.setTheme} />
      </div>
    </Card>
  );
}
