import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import type { Module, ModuleSession } from '#api/contract/module.ts';
import type { ListedPerson } from '#api/contract/people.ts';
import type { Approval } from '#courses/approvals/approval.ts';
import type { ApprovalsDeps } from './approvals-deps.ts';

/** What is known beside a request: of its course and of who asks. */
export interface ApprovalFacts {
  readonly module?: Module | undefined;
  readonly session?: ModuleSession | undefined;
  readonly person?: ListedPerson | undefined;
}

/** Asks for the courses that the requests are about, each once, and for the people. What does not come is left out. */
export function useFacts(deps: Pick<ApprovalsDeps, 'module' | 'people'>, approvals: readonly Approval[]): (approval: Approval) => ApprovalFacts {
  const ids = [...new Set(approvals.flatMap(({ module }) => module?.id ?? []))];
  const modules = useQueries({ queries: ids.map((id) => deps.module(id)), combine: modulesById });
  const people = useQuery({ ...deps.people, enabled: approvals.length > 0 });
  return ({ module, sessionId, person }) => {
    const known = modules.get(module?.id ?? '');
    return {
      module: known,
      session: sessionId === undefined ? undefined : known?.sessions.find(({ id }) => id === sessionId),
      person: people.data?.value.people.find(({ id }) => id === person?.id),
    };
  };
}

const modulesById = (answers: readonly UseQueryResult<Module>[]): ReadonlyMap<string, Module> => new Map(answers.flatMap(({ data }) => (data ? [[data.id, data] as const] : [])));
