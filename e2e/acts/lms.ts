import { demoAdministrator, demoPassword } from '#server/demo/people.ts';
import { administrator } from '../harness/the-lms.ts';

/** The LMS as other programs see it: what one person can read and do there past the app. */
export interface Lms {
  readonly who: string;
  /** A function that reads, answered as JSON. */
  get<Answer>(name: string, query?: Readonly<Record<string, string>>): Promise<Answer>;
  /** A function that writes, as that person or as somebody else. Throws where the LMS says no. */
  say(name: string, fields: Readonly<Record<string, string>>, as?: string): Promise<void>;
  /** How the person's enrollments in a course stand, the newest last; the first is all there is where there was one. */
  standings(moduleId: string): Promise<readonly string[]>;
  /** The only enrollment in it. */
  enrollmentId(moduleId: string): Promise<string>;
}

export function lmsFor(url: string, who: string): Lms {
  const call = async (path: string, as: string, body?: FormData | URLSearchParams): Promise<string> => {
    const answer = await fetch(`${url}/ekp/api/${path}`, { headers: { authorization: `Basic ${btoa(`${as}:${demoPassword}`)}` }, ...(body && { method: 'POST', body }) });
    const text = await answer.text();
    if (!answer.ok || text.startsWith('{"error"')) throw new Error(`${path} of ${as}: ${answer.status} ${text}`);
    return text;
  };
  const enrollments = async (moduleId: string) => (await administrator(url).record(who, moduleId)).enrollments;
  return {
    who,
    get: async (name, query = {}) => JSON.parse(await call(`${name}?${new URLSearchParams({ format: 'json', ...query })}`, who)),
    say: async (name, fields, as = who) => {
      const form = new URLSearchParams({ format: 'json', ...fields });
      await call(name, as, takesFiles.has(name) ? formData(form) : form);
    },
    standings: async (moduleId) => (await enrollments(moduleId)).map(({ status }) => status),
    enrollmentId: async (moduleId) => (await enrollments(moduleId)).at(-1)?.id ?? '',
  };
}

const takesFiles: ReadonlySet<string> = new Set(['externalRecordAdder', 'externalRecordUpdater']);

function formData(fields: URLSearchParams): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

/** Who may change everything at the LMS. */
export const office = demoAdministrator;
