import type { AssessmentDefinition, AssessmentQuestion } from '../../store/assessment.ts';

const scale = (id: string, text: string): AssessmentQuestion => ({
  id,
  text,
  type: 'scale',
  choices: [
    { id: '1', text: 'Not yet' },
    { id: '2', text: 'With help' },
    { id: '3', text: 'Alone' },
    { id: '4', text: 'Alone, and calmly' },
  ],
  points: 4,
  key: [],
});
const remark: AssessmentQuestion = { id: 'remark', text: 'What would you like to say to them?', type: 'text', choices: [], points: 0, key: [] };
const form = (title: string, questions: readonly AssessmentQuestion[]): AssessmentDefinition => ({
  sections: [
    { title, questions },
    { title: 'In your words', questions: [remark] },
  ],
  passPercent: 70,
  minutes: null,
  mostAttempts: null,
});

/** What a shift lead is asked about somebody who learns on the job. */
export const supervisorForms: readonly { readonly module: string; readonly title: string; readonly definition: AssessmentDefinition }[] = [
  {
    module: 'lashing-platform', title: 'Three shifts on the lashing platform',
    definition: form('On the platform', [scale('checks', 'Checks platform, gate and radio before it lifts'), scale('order', 'Lashes in the right order, also from the other side'), scale('clear', 'Is off the hatch before the spreader comes'), scale('stop', 'Says “stop” when something is odd')]),
  },
  {
    module: 'muster-drill', title: 'Muster drill',
    definition: form('During the drill', [scale('route', 'Takes the shortest way that is free'), scale('count', 'Counts, and says who is missing'), scale('radio', 'Reports in one sentence')]),
  },
  {
    module: 'safety-rounds', title: 'Two safety rounds',
    definition: form('On the round', [scale('sees', 'Sees what others walk past'), scale('talks', 'Speaks to people, and not about them'), scale('writes', 'Writes it down so that it can be mended')]),
  },
  {
    module: 'forklift-practice', title: 'Forklift: the first ten hours',
    definition: form('Beside the truck', [scale('checks', 'Checks the truck before the first load'), scale('looks', 'Looks over the shoulder before going backwards'), scale('speed', 'Drives at walking pace among people'), scale('parks', 'Leaves it with forks down and key out')]),
  },
  {
    module: 'rail-shunting', title: 'Three days beside the dispatcher',
    definition: form('On the ramp', [scale('signals', 'Gives and repeats signals'), scale('brakes', 'Secures wagons before anything else'), scale('between', 'Never steps between buffers')]),
  },
];

/** Who learns on the job, to be assessed by whoever appraises them in that position; `due` in days from the first start. */
export const supervised: readonly { readonly user: string; readonly position?: string; readonly module: string; readonly ago: number; readonly due: number | null }[] = [
  { user: 'bilal', module: 'muster-drill', ago: 21, due: -1 },
  { user: 'zeynep', module: 'safety-rounds', ago: 10, due: 4 },
  { user: 'sofia', module: 'muster-drill', ago: 9, due: 20 },
  { user: 'lena', module: 'forklift-practice', ago: 6, due: null },
  { user: 'tomasz', position: 'tomasz-safety', module: 'safety-rounds', ago: 30, due: 12 },
];
