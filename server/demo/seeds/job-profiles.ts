/** The tree that job profiles are filed in. */
export const profileCatalogs = [
  { id: 'profiles-water', title: 'On the water side', parentId: null },
  { id: 'profiles-gangs', title: 'Gangs', parentId: 'profiles-water' },
  { id: 'profiles-cranes', title: 'Cranes', parentId: 'profiles-water' },
  { id: 'profiles-land', title: 'On the land side', parentId: null },
  { id: 'profiles-cold', title: 'Cold store', parentId: 'profiles-land' },
  { id: 'profiles-house', title: 'In the house', parentId: null },
] as const;

export interface SeedProfile {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly catalog: (typeof profileCatalogs)[number]['id'];
  /** Competency and level, `lash-containers 3`; with a question mark it is optional. */
  readonly asks: readonly string[];
  /** Positions that are on the way to it: the ID of the user is that of the first position. */
  readonly holders: readonly string[];
}

export const jobProfiles: readonly SeedProfile[] = [
  {
    id: 'profile-lasher', code: 'LASH', name: 'Lasher', catalog: 'profiles-gangs', description: 'Makes containers fast on board and free again.',
    asks: ['stop-a-job 3', 'lash-containers 3', 'handle-twistlocks 3', 'lift-without-harm 3', 'give-first-aid FIT', 'english-on-deck A2 ?'],
    holders: ['mia', 'lena', 'bilal', 'kwame', 'linh', 'mateusz', 'somchai', 'tyler'],
  },
  {
    id: 'profile-mooring', code: 'MOOR', name: 'Mooring hand', catalog: 'profiles-gangs', description: 'Takes the lines of a ship, and lets them go.',
    asks: ['stop-a-job 3', 'moor-a-ship 3', 'watch-a-gangway 3', 'lift-without-harm 3', 'handle-spills 2 ?'],
    holders: ['stelian', 'hoa', 'henrik'],
  },
  {
    id: 'profile-deck', code: 'DECK', name: 'Deck coordinator', catalog: 'profiles-gangs', description: 'One voice between the ship, the crane and the gang.',
    asks: ['stop-a-job 3', 'signal-to-a-crane 3', 'lash-containers 2', 'dangerous-goods 2', 'give-first-aid FIT', 'english-on-deck A2'],
    holders: ['sofia'],
  },
  {
    id: 'profile-crane', code: 'CRANE', name: 'Crane operator', catalog: 'profiles-cranes', description: 'Drives a ship-to-shore crane, alone in a cabin and never alone on the radio.',
    asks: ['drive-a-quay-crane FIT', 'signal-to-a-crane 3', 'decide-in-wind 3', 'check-a-crane 3', 'work-at-height FIT', 'give-first-aid FIT', 'rescue-from-a-cabin 3 ?'],
    holders: ['tomasz', 'yuki', 'zeynep', 'amelie'],
  },
  {
    id: 'profile-stacker', code: 'STACK', name: 'Stacker and carrier driver', catalog: 'profiles-land', description: 'Stacks, fetches and carries in the yard.',
    asks: ['drive-a-reach-stacker 2', 'drive-a-straddle-carrier 3', 'stop-a-job 3', 'charge-batteries 2 ?'],
    holders: ['fatou', 'igor', 'rosa', 'deniz', 'raj'],
  },
  {
    id: 'profile-mechanic', code: 'MECH', name: 'Mechanic', catalog: 'profiles-land', description: 'Keeps running what must not stand.',
    asks: ['lock-out 3', 'mend-hydraulics 2', 'mend-spreaders 3', 'work-hot FIT', 'enter-confined-spaces FIT ?'],
    holders: ['pavel', 'minjun', 'elif', 'gunnar'],
  },
  {
    id: 'profile-cold', code: 'COLD', name: 'Cold store operator', catalog: 'profiles-cold', description: 'Keeps cold what came cold.',
    asks: ['keep-the-cold-chain 3', 'drive-a-forklift FIT', 'keep-your-senses 1', 'lift-without-harm 3'],
    holders: ['omar', 'yonas', 'joao'],
  },
  {
    id: 'profile-reefer', code: 'REEF', name: 'Reefer technician', catalog: 'profiles-cold', description: 'Plugs, reads and mends refrigerated containers.',
    asks: ['plug-reefers 3', 'keep-the-cold-chain 2', 'lock-out 3'],
    holders: ['amina', 'hafiz'],
  },
  {
    id: 'profile-planner', code: 'PLAN', name: 'Planner', catalog: 'profiles-house', description: 'Decides where ships lie and boxes stand.',
    asks: ['plan-a-berth 2', 'terminal-system 3', 'decide-in-wind 1', 'dangerous-goods 2', 'clear-customs 1 ?'],
    holders: ['dimitra', 'jiahui', 'priya', 'rahul', 'meera', 'debjani', 'imran'],
  },
  {
    id: 'profile-customs', code: 'CUST', name: 'Customs clerk', catalog: 'profiles-house', description: 'Makes papers and containers arrive together.',
    asks: ['clear-customs 3', 'terminal-system 3', 'port-security FIT', 'see-damage 2 ?'],
    holders: ['tamar', 'ayse', 'luca'],
  },
  {
    id: 'profile-lead', code: 'LEAD', name: 'Shift lead', catalog: 'profiles-house', description: 'Answers for a gang and its day.',
    asks: ['lead-a-shift 3', 'hold-a-difficult-talk 3', 'stop-a-job 3', 'clear-a-zone FIT', 'give-first-aid FIT'],
    holders: ['ana', 'bengt', 'marta', 'siti', 'kwame'],
  },
  {
    id: 'profile-safety', code: 'SAFE', name: 'Safety officer', catalog: 'profiles-house', description: 'Sees first what could happen, and last what did.',
    asks: ['lead-a-safety-round 3', 'clear-a-zone FIT', 'enter-confined-spaces FIT', 'port-security FIT', 'handle-spills 2', 'fight-small-fires 3'],
    holders: ['tomasz-safety', 'sigrun', 'grace'],
  },
];
