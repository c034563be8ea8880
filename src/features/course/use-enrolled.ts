import { useEffect, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { EnrolOutcome } from '#courses/enrolling/enrol-outcome.ts';
import { useWords } from '#i18n/use-words.ts';
import { useMessages } from '#ui/messages.tsx';
import type { ModuleDeps } from './course-deps.ts';

type Enrolled = Extract<EnrolOutcome, { record: unknown }>;

/** What follows when the LMS has it: the page turns round to the course, and what became of the wish is said. */
export function useEnrolled(deps: Pick<ModuleDeps, 'hrefOfCourse'>): (outcome: Enrolled) => void {
  const { t } = useWords();
  const { show } = useMessages();
  const navigate = useNavigate();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);
  return ({ kind, record, wasThere }) => {
    show(t(wasThere ? `enrol.${kind}Before` : `enrol.${kind}`));
    // Whoever has gone on meanwhile is told, and left where they are.
    if (isHere.current) void navigate(deps.hrefOfCourse(record.id), { replace: true });
  };
}
