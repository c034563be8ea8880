import { hasGroupHeaderLine } from '#formats/hacp/groups.ts';
import type { Temperament } from '#server/temperament.ts';

/** What an LMS of that temperament holds of suspend data that were told; undefined where a line of them cannot be carried at all, so that they stay here (S13). */
export function carried(suspendData: string, { suspendDataLimit, trimsLines }: Temperament): string | undefined {
  if (hasGroupHeaderLine(suspendData)) return undefined;
  const lines = suspendData.split(/\r\n|\n|\r/);
  return (trimsLines ? lines.map((line) => line.trim()).join('\r\n') : suspendData).slice(0, suspendDataLimit);
}

/** Equal but for line ends and a last empty line. */
export const sameText = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (text: string): string => text.replaceAll(/\r\n|\r/g, '\n').replace(/\n$/, '');
