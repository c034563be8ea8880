/** A HACP answer. Errors come with HTTP 200 too: 0 successful, 1 invalid command, 2 invalid AU password, 3 invalid session (facts E.3). */
export interface HacpAnswer {
  readonly error: number;
  readonly errorText: string;
  /** The protocol version that the server speaks; some servers leave it out. */
  readonly version?: string | undefined;
  /** `aicc_data`: the groups that answer GetParam; empty otherwise. */
  readonly data: string;
}

const lineEnd = /\r\n|\n|\r/;

/** The answer's text, `text/plain`, with CRLF line ends. */
export function encodeHacpAnswer(answer: HacpAnswer): string {
  const version = answer.version === undefined ? '' : `version=${answer.version}\r\n`;
  return `error=${String(answer.error)}\r\nerror_text=${answer.errorText}\r\n${version}aicc_data=${answer.data}`;
}

/**
 * Reads an answer: names in any case and order, blanks around `=`. All that follows the first `aicc_data=` is the data. An HTML page (a sign-in page, a captive
 * portal) or a text without a readable `error=` line is `not-hacp`: a failed transfer, never an answer (facts E.3).
 */
export function parseHacpAnswer(text: string): HacpAnswer | 'not-hacp' {
  if (text.trimStart().startsWith('<')) return 'not-hacp';
  const start = /(?:^|[\r\n])[ \t]*aicc_data[ \t]*=/i.exec(text);
  const head = start ? text.slice(0, start.index) : text;
  const fields = new Map<string, string>();
  for (const line of head.split(lineEnd)) {
    const equals = line.indexOf('=');
    if (equals > 0) fields.set(line.slice(0, equals).trim().toLowerCase(), line.slice(equals + 1).trim());
  }
  const error = fields.get('error') ?? '';
  if (!/^\d+$/.test(error)) return 'not-hacp';
  return {
    error: Number(error),
    errorText: fields.get('error_text') ?? '',
    version: fields.get('version'),
    data: start ? text.slice(start.index + start[0].length) : '',
  };
}

/** Whether decimals may be sent: from version 3 on (facts E.4). A server that does not tell its version is taken for a present-day one. */
export function takesDecimals(version: string | undefined): boolean {
  const major = Number.parseFloat(version ?? '');
  return Number.isNaN(major) || major >= 3;
}
