/** What is awarded for a module, or by hand. */
export const certifications = [
  { id: 'cert-first-aid', name: 'First aider of the port', moduleId: 'first-aid', validMonths: 24, description: 'Counts as a first aider of the shift.' },
  { id: 'cert-fire-warden', name: 'Fire warden', moduleId: 'fire-warden', validMonths: 36, description: 'May clear a zone, and may use the small extinguishers.' },
  { id: 'cert-height', name: 'Working at height', moduleId: 'working-at-height', validMonths: 12, description: 'May work where one can fall: with harness and anchor.' },
  { id: 'cert-quay-crane', name: 'Ship-to-shore crane licence', moduleId: 'sts-licence', validMonths: 36, description: 'May drive cranes 1 to 7 alone.' },
  { id: 'cert-confined-spaces', name: 'Confined spaces', moduleId: 'confined-spaces', validMonths: 12, description: 'May enter tanks and holds that were measured.' },
  { id: 'cert-port-security', name: 'Port security awareness (ISPS)', moduleId: 'isps', validMonths: 36, description: 'May have keys to restricted areas.' },
  { id: 'cert-forklift', name: 'Forklift licence', moduleId: 'forklift-licence', validMonths: null, description: 'May drive counterbalance trucks up to five tonnes. For ever, as long as there is a medical.' },
  { id: 'cert-radio', name: 'Restricted radio operator', moduleId: null, validMonths: 60, description: 'From the harbour office: may speak on channels 6, 12 and 16.' },
] as const;

export interface SeedAward {
  readonly user: string;
  readonly certification: (typeof certifications)[number]['id'];
  readonly number: string;
  /** In days from the first start. */
  readonly awarded: number;
  readonly expires: number | null;
}

/** Awards beside those that follow from completed modules. */
export const certificationAwards: readonly SeedAward[] = [
  { user: 'tomasz', certification: 'cert-radio', number: 'HO-4471', awarded: -1791, expires: 35 },
  { user: 'henrik', certification: 'cert-radio', number: 'HO-3902', awarded: -900, expires: 926 },
  { user: 'sofia', certification: 'cert-radio', number: 'HO-4480', awarded: -1815, expires: 11 },
  { user: 'kwame', certification: 'cert-radio', number: 'HO-4498', awarded: -200, expires: 1626 },
  { user: 'hoa', certification: 'cert-radio', number: 'HO-4011', awarded: -1860, expires: -34 },
  { user: 'jonas', certification: 'cert-first-aid', number: 'FA-1980', awarded: -700, expires: 30 },
  { user: 'jonas', certification: 'cert-forklift', number: 'FL-0312', awarded: -2900, expires: null },
  { user: 'yuki', certification: 'cert-quay-crane', number: 'QC-0107', awarded: -800, expires: 295 },
  { user: 'zeynep', certification: 'cert-quay-crane', number: 'QC-0093', awarded: -1040, expires: 55 },
  { user: 'sigrun', certification: 'cert-confined-spaces', number: 'CS-0551', awarded: -340, expires: 25 },
];

export interface SeedFinding {
  readonly user: string;
  readonly competency: string;
  readonly level: string;
  readonly assigned: number;
  readonly expires: number | null;
  /** Who found it. */
  readonly by: string;
}

/** Levels that somebody was found to have, beside those that follow from completed modules. */
export const competencyFindings: readonly SeedFinding[] = [
  { user: 'tomasz', competency: 'drive-a-quay-crane', level: 'FIT', assigned: -1130, expires: -35, by: 'henrik' },
  { user: 'tomasz', competency: 'signal-to-a-crane', level: '4', assigned: -705, expires: 25, by: 'jonas' },
  { user: 'tomasz', competency: 'lead-a-safety-round', level: '2', assigned: -200, expires: null, by: 'sigrun' },
  { user: 'tomasz', competency: 'give-first-aid', level: 'FIT', assigned: -690, expires: 40, by: 'jonas' },
  { user: 'tomasz', competency: 'clear-a-zone', level: 'FIT', assigned: -1210, expires: -114, by: 'sigrun' },
  { user: 'yuki', competency: 'drive-a-quay-crane', level: 'FIT', assigned: -800, expires: 295, by: 'henrik' },
  { user: 'zeynep', competency: 'drive-a-quay-crane', level: 'FIT', assigned: -1040, expires: 55, by: 'henrik' },
  { user: 'zeynep', competency: 'work-at-height', level: 'FIT', assigned: -400, expires: -35, by: 'sigrun' },
  { user: 'mia', competency: 'lift-without-harm', level: '2', assigned: -60, expires: null, by: 'ana' },
  { user: 'lena', competency: 'lash-containers', level: '3', assigned: -150, expires: null, by: 'ana' },
  { user: 'kwame', competency: 'lash-containers', level: '4', assigned: -420, expires: null, by: 'ana' },
  { user: 'kwame', competency: 'stop-a-job', level: '4', assigned: -300, expires: null, by: 'sigrun' },
  { user: 'bilal', competency: 'lash-containers', level: '3', assigned: -210, expires: null, by: 'ana' },
  { user: 'bilal', competency: 'handle-twistlocks', level: '2', assigned: -90, expires: null, by: 'ana' },
  { user: 'linh', competency: 'english-on-deck', level: 'B1', assigned: -365, expires: null, by: 'petra' },
  { user: 'hoa', competency: 'moor-a-ship', level: '2', assigned: -120, expires: null, by: 'henrik' },
  { user: 'stelian', competency: 'moor-a-ship', level: '3', assigned: -500, expires: null, by: 'henrik' },
  { user: 'henrik', competency: 'moor-a-ship', level: '4', assigned: -1500, expires: null, by: 'ingrid' },
  { user: 'sofia', competency: 'signal-to-a-crane', level: '3', assigned: -480, expires: null, by: 'jonas' },
  { user: 'sofia', competency: 'english-on-deck', level: 'B2', assigned: -900, expires: null, by: 'petra' },
  { user: 'ana', competency: 'lead-a-shift', level: '3', assigned: -250, expires: null, by: 'ingrid' },
  { user: 'ana', competency: 'stop-a-job', level: '4', assigned: -600, expires: null, by: 'sigrun' },
  { user: 'ana', competency: 'give-first-aid', level: 'FIT', assigned: -700, expires: 30, by: 'jonas' },
  { user: 'dimitra', competency: 'plan-a-berth', level: '4', assigned: -520, expires: null, by: 'ingrid' },
  { user: 'omar', competency: 'keep-the-cold-chain', level: '2', assigned: -70, expires: null, by: 'marta' },
  { user: 'jonas', competency: 'teach-driving', level: '4', assigned: -728, expires: null, by: 'petra' },
  { user: 'sigrun', competency: 'lead-a-safety-round', level: '4', assigned: -1200, expires: null, by: 'ingrid' },
];
