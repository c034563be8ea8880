import type { LearningStep } from '../../store/values.ts';

/** The scales that competencies are measured with, each from low to high. */
export const scales = {
  craft: [
    { code: '1', label: 'Knows how it is done', measure: 1 },
    { code: '2', label: 'Does it with somebody beside', measure: 2 },
    { code: '3', label: 'Does it alone', measure: 3 },
    { code: '4', label: 'Teaches it', measure: 4 },
  ],
  fit: [{ code: 'FIT', label: 'Fit for the job', measure: 1 }],
  language: [
    { code: 'A2', label: 'A2', measure: 2 },
    { code: 'B1', label: 'B1', measure: 3 },
    { code: 'B2', label: 'B2', measure: 4 },
  ],
} as const;

export interface SeedCompetency {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly scale: keyof typeof scales;
  /** Modules in order; those of one step go side by side, and one with a question mark is optional. */
  readonly steps: readonly (readonly string[])[];
  /** The level that the steps give. */
  readonly gives: string;
  readonly validMonths?: number;
}

export const competencies: readonly SeedCompetency[] = [
  // Safety
  { id: 'stop-a-job', code: 'SAF-01', name: 'Stop a job', scale: 'craft', steps: [['stop-work'], ['near-miss']], gives: '3', description: 'Says “stop” to anybody, whatever their rank, and writes down why.' },
  { id: 'give-first-aid', code: 'SAF-02', name: 'Give first aid', scale: 'fit', steps: [['first-aid', 'defibrillator?']], gives: 'FIT', validMonths: 24, description: 'Bleeding, breathing, burns, and the defibrillator, without waiting for somebody else.' },
  { id: 'fight-small-fires', code: 'SAF-03', name: 'Fight a small fire', scale: 'craft', steps: [['fire-extinguishers']], gives: '3', validMonths: 24, description: 'Knows which extinguisher, from where, and when to leave it.' },
  { id: 'clear-a-zone', code: 'SAF-04', name: 'Clear a zone', scale: 'fit', steps: [['fire-warden'], ['muster-drill']], gives: 'FIT', validMonths: 36, description: 'Gets everybody out of a zone, counts, and says who is missing.' },
  { id: 'work-at-height', code: 'SAF-05', name: 'Work at height', scale: 'fit', steps: [['working-at-height']], gives: 'FIT', validMonths: 12, description: 'Harness, anchor, and how one is fetched down within ten minutes.' },
  { id: 'enter-confined-spaces', code: 'SAF-06', name: 'Enter confined spaces', scale: 'fit', steps: [['confined-spaces']], gives: 'FIT', validMonths: 12, description: 'Measures first, never alone, and never to the rescue without air.' },
  { id: 'handle-spills', code: 'SAF-07', name: 'Handle a spill', scale: 'craft', steps: [['spill-response']], gives: '2', validMonths: 24, description: 'Stops it, keeps it from the water, and tells the right three people.' },
  { id: 'lock-out', code: 'SAF-08', name: 'Lock out a machine', scale: 'craft', steps: [['lockout']], gives: '3', description: 'One person, one lock, one key, in the own pocket.' },
  { id: 'keep-your-senses', code: 'SAF-09', name: 'Look after eyes, ears and skin', scale: 'craft', steps: [['noise-and-hearing', 'heat-and-cold']], gives: '1', description: 'Knows what noise, heat and cold take, and that they do not give it back.' },
  { id: 'lift-without-harm', code: 'SAF-10', name: 'Lift without harm', scale: 'craft', steps: [['lifting-by-hand']], gives: '3', description: 'Tests the weight, asks for a hand, and does not turn with it.' },
  { id: 'lead-a-safety-round', code: 'SAF-11', name: 'Lead a safety round', scale: 'craft', steps: [['stop-work'], ['safety-rounds']], gives: '3', description: 'Walks, looks, asks, thanks. Writes down three things, of which one is good.' },
  // On the quay
  { id: 'lash-containers', code: 'QUA-01', name: 'Lash containers', scale: 'craft', steps: [['lashing-basics', 'container-lashing'], ['lashing-platform']], gives: '3', description: 'Rods, turnbuckles and platform, in the right order, and off before the crane lifts.' },
  { id: 'handle-twistlocks', code: 'QUA-02', name: 'Set and free twistlocks', scale: 'craft', steps: [['twistlocks']], gives: '3', description: 'Four kinds, and the one that is stuck.' },
  { id: 'moor-a-ship', code: 'QUA-03', name: 'Moor a ship', scale: 'craft', steps: [['mooring-lines', 'mooring-handbook'], ['mooring-practice']], gives: '3', description: 'Takes, leads and lets go six lines, and never stands where one may land.' },
  { id: 'watch-a-gangway', code: 'QUA-04', name: 'Watch a gangway', scale: 'craft', steps: [['gangway-safety'], ['gangway-watch']], gives: '3', description: 'Sees who comes, who goes, and what they carry; and whether the net hangs.' },
  { id: 'signal-to-a-crane', code: 'CRN-01', name: 'Signal to a crane', scale: 'craft', steps: [['crane-signals']], gives: '3', description: 'Eleven signs, and one that everybody obeys.' },
  { id: 'drive-a-quay-crane', code: 'CRN-02', name: 'Drive a ship-to-shore crane', scale: 'fit', steps: [['sts-theory'], ['sts-cabin'], ['sts-licence']], gives: 'FIT', validMonths: 36, description: 'Forty hours in the cabin, a licence, and a quiet hand.' },
  { id: 'decide-in-wind', code: 'CRN-03', name: 'Decide in wind', scale: 'craft', steps: [['wind-limits']], gives: '3', validMonths: 12, description: 'Knows the table, reads the sky, and boots the crane down before it is told.' },
  { id: 'check-a-crane', code: 'CRN-04', name: 'Check a crane before the shift', scale: 'craft', steps: [['crane-daily-check']], gives: '3', description: 'Ropes, brakes, limit switches, ladder: eleven minutes, every day.' },
  { id: 'rescue-from-a-cabin', code: 'CRN-05', name: 'Bring somebody down from a cabin', scale: 'craft', steps: [['working-at-height'], ['crane-rescue']], gives: '3', validMonths: 24, description: 'With the rope bag, in nine minutes, talking all the time.' },
  // Wheels and workshop
  { id: 'drive-a-forklift', code: 'MAC-01', name: 'Drive a forklift', scale: 'fit', steps: [['forklift-safety'], ['forklift-practice'], ['forklift-licence']], gives: 'FIT', description: 'Checks it, keeps it on its wheels, and moves among people.' },
  { id: 'drive-a-reach-stacker', code: 'MAC-02', name: 'Drive a reach stacker', scale: 'craft', steps: [['reach-stacker'], ['reach-stacker-sim']], gives: '2', description: 'Sees over the box, and stops where it cannot.' },
  { id: 'drive-a-straddle-carrier', code: 'MAC-03', name: 'Drive a straddle carrier', scale: 'craft', steps: [['yard-roads'], ['straddle-carrier']], gives: '3', description: 'Thirteen metres up, and knows who is below.' },
  { id: 'teach-driving', code: 'MAC-04', name: 'Teach others to drive', scale: 'craft', steps: [['forklift-trainer']], gives: '4', description: 'Explains, shows, lets try, corrects. In that order.' },
  { id: 'work-hot', code: 'MAC-05', name: 'Weld and cut with a permit', scale: 'fit', steps: [['hot-work']], gives: 'FIT', validMonths: 24, description: 'Permit, screen, extinguisher, and an hour of watching afterwards.' },
  { id: 'mend-hydraulics', code: 'MAC-06', name: 'Find faults in hydraulics', scale: 'craft', steps: [['hydraulics', 'lockout']], gives: '2', description: 'Reads the plan before opening the valve.' },
  { id: 'mend-spreaders', code: 'MAC-07', name: 'Mend spreaders', scale: 'craft', steps: [['spreader-repair']], gives: '3', description: 'Finds the fault and not only the part.' },
  { id: 'charge-batteries', code: 'MAC-08', name: 'Look after large batteries', scale: 'craft', steps: [['batteries']], gives: '2', description: 'Charges, parks, smells, and knows when to run.' },
  // Cargo
  { id: 'keep-the-cold-chain', code: 'CAR-01', name: 'Keep the cold chain', scale: 'craft', steps: [['cold-chain'], ['temperature-logs']], gives: '3', description: 'Three bands, fifteen minutes at the dock, and a thermometer between the packs.' },
  { id: 'plug-reefers', code: 'CAR-02', name: 'Plug reefers', scale: 'craft', steps: [['reefer-plugs']], gives: '3', description: 'On, off, and never under load.' },
  { id: 'dangerous-goods', code: 'CAR-03', name: 'Handle dangerous goods', scale: 'craft', steps: [['imdg-basics', 'segregation-table'], ['dangerous-goods', 'dangerous-goods-quay?']], gives: '2', validMonths: 24, description: 'Reads the diamonds, keeps bad neighbours apart, does the right three things when it leaks.' },
  { id: 'see-damage', code: 'CAR-04', name: 'See and report damage', scale: 'craft', steps: [['container-check', 'seeing-damage?'], ['container-damage']], gives: '3', description: 'Tells a dent from a hole, and photographs it so that the insurer can too.' },
  { id: 'secure-loads', code: 'CAR-05', name: 'Secure a load', scale: 'craft', steps: [['load-securing']], gives: '3', description: 'Counts the straps that are needed, and adds one.' },
  // Papers
  { id: 'clear-customs', code: 'PAP-01', name: 'Clear a container with customs', scale: 'craft', steps: [['customs-basics'], ['customs-portal', 'customs-seals']], gives: '3', description: 'Knows what may leave the yard, when, and with whose seal.' },
  { id: 'terminal-system', code: 'PAP-02', name: 'Work in the terminal system', scale: 'craft', steps: [['terminal-system'], ['terminal-system-practice']], gives: '3', description: 'Moves, holds and releases, and cleans up after mistakes.' },
  { id: 'plan-a-berth', code: 'PAP-03', name: 'Plan a berth', scale: 'craft', steps: [['berth-planning', 'excel-for-planners?']], gives: '2', description: 'Tide, draught, cranes and people, for three ships that all come first.' },
  { id: 'port-security', code: 'PAP-04', name: 'Keep the port secure', scale: 'fit', steps: [['isps']], gives: 'FIT', validMonths: 36, description: 'Notices, asks, reports; lets nobody through because of a nice smile.' },
  // People
  { id: 'lead-a-shift', code: 'PEO-01', name: 'Lead a shift', scale: 'craft', steps: [['leading-a-shift'], ['feedback', 'handover']], gives: '3', description: 'Starts on time, ends safely, and knows in between who is having a bad day.' },
  { id: 'hold-a-difficult-talk', code: 'PEO-02', name: 'Hold a difficult talk', scale: 'craft', steps: [['appraisal-talk'], ['difficult-talks']], gives: '3', description: 'Says it early, in private, and lets the other one finish.' },
  { id: 'english-on-deck', code: 'LNG-01', name: 'English on deck', scale: 'language', steps: [['english-a2']], gives: 'A2', description: 'Understands the mate, also by radio, also in a gale.' },
];

/** What leads to a competency, as it is kept. */
export const learningSteps = ({ steps }: SeedCompetency): readonly LearningStep[] =>
  steps.map((items) => ({ items: items.map((item) => (item.endsWith('?') ? { moduleId: item.slice(0, -1), isOptional: true } : { moduleId: item })) }));
