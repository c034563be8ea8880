export interface SeedPlanItem {
  readonly user: string;
  readonly module: string;
  readonly priority: 'high' | 'medium' | 'low';
  /** In days from the first start; null: no date. */
  readonly due: number | null;
  readonly isOptional?: true;
  readonly by: string;
}

/** What people were given to do: overdue, this week, and later. */
export const trainingPlan: readonly SeedPlanItem[] = [
  { user: 'tomasz', module: 'working-at-height', priority: 'high', due: -12, by: 'ana' },
  { user: 'tomasz', module: 'lockout', priority: 'high', due: -6, by: 'sigrun' },
  { user: 'tomasz', module: 'sts-licence', priority: 'high', due: 3, by: 'ana' },
  { user: 'tomasz', module: 'confined-spaces', priority: 'medium', due: 5, by: 'sigrun' },
  { user: 'tomasz', module: 'isps', priority: 'medium', due: 30, by: 'petra' },
  { user: 'tomasz', module: 'phishing', priority: 'low', due: 11, by: 'petra' },
  { user: 'tomasz', module: 'difficult-talks', priority: 'low', due: null, isOptional: true, by: 'ana' },
  { user: 'dimitra', module: 'automation-2027', priority: 'medium', due: 1, by: 'ingrid' },
  { user: 'dimitra', module: 'competition-law', priority: 'high', due: -3, by: 'petra' },
  { user: 'dimitra', module: 'maritime-law', priority: 'low', due: 90, isOptional: true, by: 'ingrid' },
  { user: 'ana', module: 'difficult-talks', priority: 'medium', due: 6, by: 'ingrid' },
  { user: 'ana', module: 'mental-first-aid', priority: 'low', due: 45, isOptional: true, by: 'ingrid' },
  { user: 'ana', module: 'auditors-are-coming', priority: 'high', due: 4, by: 'petra' },
  { user: 'jonas', module: 'first-aid', priority: 'high', due: 28, by: 'petra' },
  { user: 'jonas', module: 'data-protection', priority: 'medium', due: -2, by: 'petra' },
  { user: 'lena', module: 'twistlocks', priority: 'medium', due: 2, by: 'ana' },
  { user: 'lena', module: 'english-a2', priority: 'low', due: null, isOptional: true, by: 'ana' },
  { user: 'bilal', module: 'lashing-platform', priority: 'high', due: -9, by: 'ana' },
  { user: 'kwame', module: 'handover', priority: 'medium', due: 14, by: 'ana' },
  { user: 'zeynep', module: 'working-at-height', priority: 'high', due: -20, by: 'ana' },
  { user: 'sofia', module: 'imdg-basics', priority: 'medium', due: 7, by: 'ana' },
  { user: 'mateusz', module: 'forklift-licence', priority: 'high', due: -4, by: 'ana' },
  { user: 'hoa', module: 'mooring-practice', priority: 'high', due: 3, by: 'henrik' },
  { user: 'siti', module: 'handover', priority: 'medium', due: 9, by: 'weiming' },
];
