import type { ModuleType } from '../store/values.ts';

interface DemoSession {
  readonly code: string;
  /** From the day of the first start. */
  readonly inDays: number;
  /** Local to the port: hours of the day in UTC. */
  readonly fromHour: number;
  readonly toHour: number;
  readonly location: string;
  readonly instructor?: string;
  readonly seats?: number;
}

interface DemoModule {
  readonly id: string;
  readonly title: string;
  readonly type: ModuleType;
  readonly subject: string;
  readonly language: string;
  readonly duration: string;
  readonly description: string;
  readonly objectives?: readonly string[];
  readonly sessions?: readonly DemoSession[];
}

/** The catalog of the demo organisation. Online modules get their content by `packages.ts`; the others have none, so they cannot be downloaded. */
export const demoModules: readonly DemoModule[] = [
  {
    id: 'forklift-safety', title: 'Forklift safety', type: 'onlineModule', subject: 'Safety', language: 'en', duration: '12 min',
    description: 'Check a truck, keep it on its wheels, and move among people. For everybody who drives or works beside a counterbalance truck.',
    objectives: ['Decide in two minutes whether a truck is fit to drive', 'Say why trucks tip over', 'Move among people so that nobody has to jump aside'],
  },
  {
    id: 'harbour-first-days', title: 'First days in the harbour', type: 'onlineModule', subject: 'Induction', language: 'en', duration: '16 min',
    description: 'Three short lessons and a check for your first week: find your way, stay safe on the quay, and know who to tell.',
    objectives: ['Find your way on foot', 'Name what you wear on the quay, and where lines may whip', 'Call for help, and stop a job'],
  },
  {
    id: 'cold-chain', title: 'The cold chain', type: 'onlineModule', subject: 'Cargo care', language: 'en', duration: '10 min',
    description: 'Three bands, fifteen minutes at the dock, measuring between packs, and what to do when it was too warm.',
    objectives: ['Name the band of what you load', 'Measure goods and not air', 'Hold and tell when it was too warm'],
  },
  {
    id: 'dangerous-goods-quay', title: 'Dangerous goods on the quay', type: 'onlineModule', subject: 'Cargo care', language: 'en', duration: '12 min',
    description: 'Nine diamonds, who may stand beside whom, and what to do when something drips. Who knows it already shows that first, and skips the lessons.',
    objectives: ['Read the diamonds and the number on a container', 'Keep bad neighbours apart', 'Do the right three things when it leaks'],
  },
  {
    id: 'container-lashing', title: 'Lashing containers', type: 'onlineModule', subject: 'Lifting', language: 'en', duration: '8 min',
    description: 'Twistlocks, rods and turnbuckles: what holds a stack at sea, in which order it is put on, and how those who do it stay on deck.',
    objectives: ['Name the four parts, and what goes into the red bin', 'Lash in the right order', 'Work safely on the lashing bridge'],
  },
  {
    id: 'mooring-handbook', title: 'Mooring lines: the handbook', type: 'onlineModule', subject: 'Safety', language: 'en', duration: '10 min',
    description: 'The handbook from the boatmen’s lockers as a PDF of five pages: six lines, the snap-back zone, making fast, and lines that are finished.',
    objectives: ['Say what each of six lines holds', 'Stand where a line cannot reach you'],
  },
  {
    id: 'gangway-safety', title: 'Up the gangway', type: 'onlineModule', subject: 'Safety', language: 'en', duration: '3 min',
    description: 'A film of one minute about the eleven metres on which most people get hurt in a harbour. With captions, and in words.',
    objectives: ['Check a gangway before stepping on it', 'Go up with a hand free'],
  },
  {
    id: 'radio-talk', title: 'Radio: say it so that it is heard', type: 'onlineModule', subject: 'Induction', language: 'en', duration: '6 min',
    description: 'Four radio calls to listen to, from one that nobody understands to the three words that everybody may say. With transcripts.',
    objectives: ['Make a call in four parts', 'Spell letters and numbers', 'Stop a job by radio'],
  },
  {
    id: 'yard-traffic-exam', title: 'Yard traffic: exam', type: 'onlineModule', subject: 'Safety', language: 'en', duration: '8 min',
    description: 'Once a year for everybody who drives in the yard: ten questions, eight right answers are a pass.',
  },
  {
    id: 'seeing-damage', title: 'Seeing damage: ten large pictures', type: 'onlineModule', subject: 'Cargo care', language: 'en', duration: '8 min',
    description: 'What is damaged, what only looks like it, and what you do then. Thirty megabytes of pictures: download it where the network is good.',
    objectives: ['Tell a dent from a hole and rust from rust', 'Know when doors stay shut'],
  },
  {
    id: 'working-in-the-cold', title: 'العمل في البرد – Working in the cold', type: 'onlineModule', subject: 'Safety', language: 'ar', duration: '6 min',
    description: 'ماذا تلبس، ومتى تخرج لتدفأ، وكيف تفتح أي باب من الداخل. درس قصير بالعربية لمن يعمل في المخزن المبرد.',
    objectives: ['تلبس أربع قطع بالترتيب الصحيح', 'تخرج لتدفأ في وقتها', 'تفتح الباب من الداخل، في الظلام أيضًا'],
  },
  {
    id: 'container-numbers', title: 'Container numbers: be 100 % sure', type: 'onlineModule', subject: 'Papers', language: 'en', duration: '6 min',
    description: 'Four letters, six digits, and one that tells you whether you read them right. With a check for numbers of your own.',
    objectives: ['Read the three parts of a container number', 'Work out the check digit', 'Know when a seal is good'],
  },
  {
    id: 'first-aid', title: 'First aid: refresher', type: 'classroom', subject: 'Safety', language: 'en', duration: '4 h',
    description: 'Bleeding, breathing, burns, and the defibrillator at the gate. Valid for two years.',
    sessions: [
      { code: 'FA-1', inDays: 9, fromHour: 7, toHour: 11, location: 'Training room 2, Gate and Offices', instructor: 'jonas', seats: 12 },
      { code: 'FA-2', inDays: 23, fromHour: 12, toHour: 16, location: 'Training room 2, Gate and Offices', instructor: 'jonas', seats: 12 },
    ],
  },
  {
    id: 'crane-signals', title: 'Crane signals', type: 'workshopSeminar', subject: 'Lifting', language: 'en', duration: '3 h',
    description: 'Hand and radio signals for lifting, practised on the training crane. Bring gloves and helmet.',
    sessions: [{ code: 'CS-1', inDays: 5, fromHour: 6, toHour: 9, location: 'Training crane, Cargo Yard', instructor: 'jonas', seats: 6 }],
  },
  {
    id: 'dangerous-goods', title: 'Dangerous goods: what the new labels mean', type: 'virtualClassroom', subject: 'Cargo care', language: 'en', duration: '90 min',
    description: 'Changes to labels and papers from January on, with time for questions.',
    sessions: [{ code: 'DG-1', inDays: 2, fromHour: 13, toHour: 15, location: 'Online', instructor: 'petra', seats: 40 }],
  },
  {
    id: 'customs-portal', title: 'The customs portal, step by step', type: 'onlineModule', subject: 'Papers', language: 'en', duration: '25 min',
    description: 'Practise in the customs office’s own training system. It needs the network all the time, so it opens in the LMS.',
  },
  {
    id: 'data-protection', title: 'Data protection in everyday work', type: 'video', subject: 'Compliance', language: 'en', duration: '14 min',
    description: 'Names, faces, number plates: what we may keep, for how long, and whom to ask.',
  },
  {
    id: 'fire-warden', title: 'Fire warden', type: 'classroom', subject: 'Safety', language: 'en', duration: '1 day',
    description: 'Alarm, clearing a zone, and the small extinguishers. Certificate for three years.',
  },
  {
    id: 'forklift-trainer', title: 'Teaching others to drive a forklift', type: 'workshopSeminar', subject: 'Lifting', language: 'en', duration: '3 days',
    description: 'For experienced drivers who will teach: explain, show, let try, correct.',
  },
];
