import { useMutation, useQuery } from '@tanstack/react-query';
import { ALargeSmall, ChevronRight, Keyboard, Languages, MonitorDown, ShieldAlert, ShieldCheck, SunMoon, Users } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { languageCodes, languages } from '#i18n/languages.ts';
import { useWords } from '#i18n/use-words.ts';
import { KeysList } from '#parts/keys/keys-list.tsx';
import { textSizes, themes } from '#ui/appearance.ts';
import { ButtonRow, List, ListItem, PlainRow } from '#ui/list.tsx';
import { useMessages } from '#ui/messages.tsx';
import { RadioList } from '#ui/radio-list.tsx';
import { Section } from '#ui/section.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useStore } from '#ui/store.ts';
import { SwitchRow } from '#ui/switch-row.tsx';
import { InstallSheet } from './install-sheet.tsx';
import type { SettingsDeps } from './me-deps.ts';
import styles from './settings.module.css';
import { StorageSheet } from './storage-sheet.tsx';
import { useOpened } from './use-opened.ts';

const sheets = ['language', 'text', 'theme', 'keys', 'storage', 'install'] as const;
type SheetName = (typeof sheets)[number];

/** How the app is set on this device: rows that show their value, each opens what can be chosen. */
export function SettingsList({ deps }: { readonly deps: SettingsDeps }) {
  const { t, formats } = useWords();
  const { show } = useMessages();
  const { opened, open, close } = useOpened(sheets);
  const { theme, textSize, showsColleagues, singleKeys } = useStore(deps.appearance);
  // Where the row stands it stays: whoever switches them on again comes back to it.
  const [wereOff] = useState(!singleKeys);
  const install = useStore(deps.install);
  const storage = useQuery(deps.storage);
  const speaking = useMutation({ mutationFn: deps.setLanguage, networkMode: 'always', onError: () => show(t('me.languageNotHere')) });
  const percent = (size: string): string => formats.percent(Number(size) / 100);
  const protection = storage.data?.protection ?? 'unknown';
  const used = storage.data?.usedBytes;
  const row = (name: SheetName, icon: ReactNode, title: string, meta?: string, className?: string) => (
    <ListItem className={className}>
      <ButtonRow leading={icon} title={title} meta={meta} trailing={<ChevronRight className="mirrors" aria-hidden="true" />} onClick={() => open(name)} />
    </ListItem>
  );
  const sheet = (name: SheetName, title: string, children: ReactNode) => (
    <Sheet isOpen={opened === name} onClose={close} title={title} closeLabel={t('common.close')} isFlush={name !== 'storage' && name !== 'install'}>
      {children}
    </Sheet>
  );
  return (
    <Section title={t('me.settings')}>
      <List label={t('me.settings')}>
        {row('language', <Languages aria-hidden="true" />, t('me.language'), languages[deps.language].name)}
        {row('text', <ALargeSmall aria-hidden="true" />, t('me.textSize'), percent(textSize))}
        {row('theme', <SunMoon aria-hidden="true" />, t('me.theme'), t(`theme.${theme}`))}
        <ListItem>
          <SwitchRow leading={<Users aria-hidden="true" />} title={t('me.colleagues')} meta={t('me.colleaguesMeta')} isOn={showsColleagues} onChange={deps.setShowsColleagues} />
        </ListItem>
        {row('keys', <Keyboard aria-hidden="true" />, t('keys.title'), undefined, wereOff ? undefined : styles.ofKeyboards)}
        {row(
          'storage',
          protection === 'protected' ? <ShieldCheck aria-hidden="true" /> : <ShieldAlert aria-hidden="true" />,
          t('me.storage'),
          [used !== undefined && t('me.used', { used: formats.bytes(used) }), t(`me.protection-${protection}`)].filter((part) => part !== false).join(' · '),
        )}
        {install === 'installed' && (
          <ListItem>
            <PlainRow leading={<MonitorDown aria-hidden="true" />} title={t('me.install')} meta={t('me.installed')} />
          </ListItem>
        )}
        {(install === 'offered' || install === 'by-hand') && row('install', <MonitorDown aria-hidden="true" />, t('me.install'), t('me.notInstalled'))}
      </List>
      {sheet(
        'language',
        t('me.language'),
        <RadioList label={t('me.language')} value={deps.language} options={languageCodes.map((code) => ({ value: code, label: languages[code].name, lang: code }))} onChange={(code) => speaking.mutate(code)} />,
      )}
      {sheet(
        'text',
        t('me.textSize'),
        <RadioList label={t('me.textSize')} value={textSize} options={textSizes.map((size) => ({ value: size, label: percent(size), ...(size === '100' && { hint: t('me.asDevice') }) }))} onChange={deps.setTextSize} />,
      )}
      {sheet(
        'theme',
        t('me.theme'),
        <RadioList label={t('me.theme')} value={theme} options={themes.map((name) => ({ value: name, label: t(`theme.${name}`), ...(name === 'system' && { hint: t('me.asDevice') }) }))} onChange={deps.setTheme} />,
      )}
      {sheet('keys', t('keys.title'), <KeysList areSingleOn={singleKeys} setSingle={deps.setSingleKeys} />)}
      {sheet('storage', t('me.storage'), <StorageSheet deps={deps} />)}
      {sheet('install', t('me.install'), <InstallSheet deps={deps} onDone={close} />)}
    </Section>
  );
}
