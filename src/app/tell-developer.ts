import type { Problem } from '#api/contract/problem.ts';

/** An answer broke the contract: what could be understood is shown, and whoever develops hears of the rest. */
export function tellDeveloper(name: string, problems: readonly Problem[]): void {
  if (!import.meta.env.DEV || problems.length === 0) return;
  // oxlint-disable-next-line no-console -- the developer's own console, in development only
  console.warn(`${name} answered outside its contract`, problems);
}
