import { ExternalLink } from 'lucide-react';
import { useId, useState } from 'react';
import type { Module } from '#api/contract/module.ts';
import type { ModuleAct } from '#courses/module-act.ts';
import { openSessions } from '#courses/open-sessions.ts';
import { useWords } from '#i18n/use-words.ts';
import { Button, ButtonLink, ButtonOut } from '#ui/button.tsx';
import { useStore } from '#ui/store.ts';
import { ActBar } from './act-bar.tsx';
import type { ModuleDeps } from './course-deps.ts';
import { EnrolSheet } from './enrol-sheet.tsx';

interface ModuleActBarProps {
  readonly deps: ModuleDeps;
  readonly module: Module;
  readonly act: ModuleAct;
  /** My enrollment in a programme that this becomes a part of. */
  readonly programmeId: string | undefined;
  readonly now: number;
}

/** The one button of a course that one is not enrolled in. What it needs is said before the tap. */
export function ModuleActBar({ deps, module, act, programmeId, now }: ModuleActBarProps) {
  const { t } = useWords();
  const id = useId();
  const isOnline = useStore(deps.isOnline);
  const [isOpen, setIsOpen] = useState(false);
  const sentence = sentenceOf(act, isOnline);
  const word = act.kind === 'ask' || act.kind === 'waitlist' ? act.kind : 'enrol';
  const href = act.kind === 'pay' ? deps.mapLmsAddress(act.href) : undefined;
  return (
    <>
      <ActBar isWide sentenceId={id} sentence={sentence && t(sentence, { title: act.kind === 'first' ? act.step.title : '' })}>
        {act.kind === 'first' && (
          <>
            <ButtonLink to={act.step.record ? deps.hrefOfCourse(act.step.record.id) : deps.hrefOfModule(act.step.moduleId)} viewTransition isWide>
              {t('module.goToFirst')}
            </ButtonLink>
            <Button kind="quiet" isWide hasPopup="dialog" onClick={() => setIsOpen(true)}>
              {t('enrol.enrol')}
            </Button>
          </>
        )}
        {(act.kind === 'enrol' || act.kind === 'ask' || act.kind === 'waitlist') && (
          <Button isWide describedBy={id} hasPopup="dialog" onClick={() => setIsOpen(true)}>
            {t(`enrol.${act.kind}`)}
          </Button>
        )}
        {act.kind === 'pay' &&
          (href && isOnline ? (
            <ButtonOut href={href} isWide icon={<ExternalLink className="mirrors" aria-hidden="true" />}>
              {t('enrol.pay')}
            </ButtonOut>
          ) : (
            <Button isWide isDisabled describedBy={id} icon={<ExternalLink className="mirrors" aria-hidden="true" />}>
              {t('enrol.pay')}
            </Button>
          ))}
      </ActBar>
      <EnrolSheet
        deps={deps}
        module={module}
        word={word}
        sessions={openSessions(module, now)}
        {...(programmeId !== undefined && { within: { programmeId } })}
        now={now}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
      />
    </>
  );
}

function sentenceOf(act: ModuleAct, isOnline: boolean): 'module.closed' | 'module.closedFull' | 'module.closedDates' | 'module.doFirst' | 'module.payThere' | 'module.payOffline' | 'module.askSentence' | undefined {
  if (act.kind === 'closed') return act.because === 'archived' ? 'module.closed' : act.because === 'full' ? 'module.closedFull' : 'module.closedDates';
  if (act.kind === 'first') return 'module.doFirst';
  if (act.kind === 'pay') return isOnline ? 'module.payThere' : 'module.payOffline';
  return act.kind === 'ask' ? 'module.askSentence' : undefined;
}
