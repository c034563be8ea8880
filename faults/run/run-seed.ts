import { playHistory } from '../history/play-history.ts';
import { doubtsOf } from '../judge/doubts.ts';
import { finding } from '../judge/finding.ts';
import { judge } from '../judge/judge.ts';
import type { Outcome } from '../judge/outcome.ts';
import { RequestStorm } from '../world/line.ts';
import type { Meddler } from '../world/meddler.ts';
import type { Ground } from '../world/site.ts';
import type { Result } from './result.ts';

/** Plays and judges the history of a seed; one that does not come to its end is a finding too. */
export async function runSeed(ground: Ground, seed: number, meddler?: Meddler): Promise<Result & { readonly outcome?: Outcome }> {
  try {
    const outcome = await playHistory(ground, seed, meddler);
    const isFaulty = outcome.kills > 0 || outcome.forgotAt.length > 0 || outcome.log.some(({ fault }) => fault !== undefined);
    return {
      seed,
      findings: judge(outcome),
      doubts: doubtsOf(outcome),
      devices: outcome.devices.length + (outcome.wasElsewhere ? 1 : 0),
      isFaulty,
      requests: outcome.log.length,
      sittings: outcome.done.filter(({ kind }) => kind === 'sitting').length,
      outcome,
    };
  } catch (error) {
    const findings = [error instanceof RequestStorm ? finding('no rest', error.message) : finding('crashed', error instanceof Error ? (error.stack ?? error.message) : String(error))];
    return { seed, findings, doubts: [], devices: 0, isFaulty: true, requests: 0, sittings: 0 };
  }
}
