/** The commands of HACP (facts E.2), spelled as the standard does. */
export const hacpCommands = ['GetParam', 'PutParam', 'PutInteractions', 'PutObjectives', 'PutComments', 'PutPath', 'PutPerformance', 'ExitAU'] as const;
export type HacpCommand = (typeof hacpCommands)[number];

/** The version that we say we speak. */
export const ourHacpVersion = '4.0';

/** What a client asks. */
export interface HacpRequest {
  readonly command: HacpCommand;
  readonly sessionId: string;
  /** Only where `hacpInfo` or the course structure gave one. */
  readonly auPassword?: string | undefined;
  /** `aicc_data`: the groups or rows of a Put command. */
  readonly data?: string | undefined;
}

/** The request as it arrived: every part may be missing or nonsense. */
export interface ArrivedHacpRequest {
  /** Undefined for a command that HACP does not know, or none. */
  readonly command: HacpCommand | undefined;
  readonly sessionId: string;
  readonly version: string | undefined;
  readonly auPassword: string | undefined;
  readonly data: string;
}

/** The body of a request, `application/x-www-form-urlencoded`. Command first: a server is known to miss it when it comes last (facts E.2). */
export function encodeHacpRequest(request: HacpRequest): string {
  const fields: (readonly [name: string, value: string])[] = [
    ['command', request.command],
    ['version', ourHacpVersion],
    ['session_id', request.sessionId],
  ];
  if (request.auPassword !== undefined) fields.push(['AU_password', request.auPassword]);
  fields.push(['aicc_data', request.data ?? '']);
  // encodeURIComponent leaves `4.0` and the usual session IDs as they are: one big LMS fails when these arrive encoded (facts E.2).
  return fields.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&');
}

/** Reads a request body: field names and command in any case, in any order, as clients in the wild write them. The first of two equal names counts. */
export function parseHacpRequest(body: string): ArrivedHacpRequest {
  const fields = new Map<string, string>();
  new URLSearchParams(body).forEach((value, name) => {
    const key = name.trim().toLowerCase();
    if (!fields.has(key)) fields.set(key, value);
  });
  const wanted = fields.get('command')?.trim().toLowerCase();
  return {
    command: hacpCommands.find((command) => command.toLowerCase() === wanted),
    sessionId: fields.get('session_id')?.trim() ?? '',
    version: fields.get('version')?.trim(),
    auPassword: fields.get('au_password'),
    data: fields.get('aicc_data') ?? '',
  };
}
