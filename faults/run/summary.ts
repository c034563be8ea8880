import { findingKinds, type FindingKind } from '../judge/finding.ts';
import { doubtKinds, type Doubt } from '../judge/doubts.ts';
import type { Result } from './result.ts';

/** One figure, as `--json` prints it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** At most this much; null: only to know. */
  readonly goal: number | null;
  readonly ok: boolean;
}

const figure = (name: string, value: number, unit: string, goal: number | null = null): Figure => ({ name, value: Math.round(value * 100) / 100, unit, goal, ok: goal === null || value <= goal });

/** Of faulty histories with one device, so many may end with something unsure, in percent. */
const mostUnsurePercent = 1;

const unitOf = (kind: FindingKind): string => (kind === 'time off' ? 's' : 'times');

export function figuresOf(results: readonly Result[]): readonly Figure[] {
  const faulty = results.filter(({ isFaulty }) => isFaulty);
  const oneDevice = faulty.filter(({ devices }) => devices === 1);
  const shareOf = (isMeant: (doubt: Doubt) => boolean): number => (oneDevice.length === 0 ? 0 : (oneDevice.filter(({ doubts }) => doubts.some(isMeant)).length / oneDevice.length) * 100);
  const amountOf = (kind: FindingKind): number => results.flatMap(({ findings }) => findings).filter((one) => one.kind === kind).reduce((sum, { amount }) => sum + amount, 0);
  return [
    ...findingKinds.map((kind) => figure(kind, amountOf(kind), unitOf(kind), 0)),
    figure('faulty histories with one device that end unsure', shareOf(() => true), '%', mostUnsurePercent),
    figure('… for another reason than appended-report', shareOf(({ kind }) => !kind.startsWith('appended-report')), '%', mostUnsurePercent),
    ...doubtKinds.map((kind) => figure(`… ${kind}`, shareOf((doubt) => doubt.kind === kind), '%')),
    figure('unsure, though it could be decided', results.flatMap(({ doubts }) => doubts).filter(({ kind }) => kind === 'could be decided').length, 'times', 0),
    figure('histories', results.length, ''),
    figure('histories that were faulty', faulty.length, ''),
    figure('faulty histories with one device', oneDevice.length, ''),
    figure('requests', results.reduce((sum, { requests }) => sum + requests, 0), ''),
    figure('sittings', results.reduce((sum, { sittings }) => sum + sittings, 0), ''),
  ];
}

/** How often each class of what nobody can know came, in histories with one device and in others. */
export function classesOf(results: readonly Result[]): readonly { readonly kind: string; readonly oneDevice: number; readonly several: number }[] {
  const all = results.flatMap(({ doubts, devices }) => doubts.map(({ kind }) => ({ kind, devices })));
  return [...Map.groupBy(all, ({ kind }) => kind)]
    .map(([kind, doubts]) => ({ kind, oneDevice: doubts.filter(({ devices }) => devices === 1).length, several: doubts.filter(({ devices }) => devices > 1).length }))
    .toSorted((one, other) => other.oneDevice + other.several - one.oneDevice - one.several);
}
