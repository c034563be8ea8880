import { describe, expect, test } from 'vitest';
import type { ActivityFacts, Sequencing } from '../../sequencing.ts';
import { child, type XmlElement } from '../../xml/xml-element.ts';
import { readXml } from '../../xml/read-xml.ts';
import { readSequencingCollections } from '../item-details.ts';
import { defaultSequencing } from './defaults.ts';
import { activityReader } from './read-activity.ts';

interface Reading {
  readonly facts: ActivityFacts;
  readonly warnings: readonly string[];
}

/** An `<item>` with this inside, beside shared sequencing. */
const readItem = (inside: string, { edition = '4th', shared = '' }: { edition?: '2nd' | '3rd' | '4th'; shared?: string } = {}): Reading => {
  const manifest = readXml(`<manifest><item>${inside}</item><imsss:sequencingCollection>${shared}</imsss:sequencingCollection></manifest>`, { withLines: true });
  const warnings: string[] = [];
  const reader = activityReader(edition, readSequencingCollections(manifest), (warning) => warnings.push(warning));
  return { facts: reader.readActivity(child(manifest, 'item') as XmlElement), warnings };
};

const sequencing = (inside: string, more: Parameters<typeof readItem>[1] = {}, attributes = ''): Sequencing =>
  readItem(`<imsss:sequencing ${attributes}>${inside}</imsss:sequencing>`, more).facts.sequencing;

test('an activity that says nothing about order has the defaults of the standard, written out', () => {
  const { facts } = readItem('');
  expect(facts).toEqual({ sequencing: defaultSequencing });
  expect(sequencing('')).toEqual(defaultSequencing);
  expect(facts.sequencing.controls).toMatchObject({ choice: true, choiceExit: true, flow: false, forwardOnly: false });
});

describe('each thing that a manifest can say is read', () => {
  test.each<[string, string, Partial<Sequencing>]>([
    [
      'control modes',
      '<imsss:controlMode choice="false" choiceExit="false" flow="true" forwardOnly="true" useCurrentAttemptObjectiveInfo="false" useCurrentAttemptProgressInfo="false"/>',
      {
        controls: {
          choice: false,
          choiceExit: false,
          flow: true,
          forwardOnly: true,
          useCurrentAttemptObjectiveInfo: false,
          useCurrentAttemptProgressInfo: false,
          preventActivation: false,
          constrainChoice: false,
        },
      },
    ],
    [
      'constrained choice',
      '<adlseq:constrainedChoiceConsiderations preventActivation="true" constrainChoice="1"/>',
      { controls: { ...defaultSequencing.controls, preventActivation: true, constrainChoice: true } },
    ],
    [
      'rules before, at the end and after',
      `<imsss:sequencingRules>
        <imsss:preConditionRule><imsss:ruleConditions conditionCombination="any"><imsss:ruleCondition condition="satisfied" operator="not" referencedObjective=" %20o%20 1 "/>
          <imsss:ruleCondition condition="objectiveMeasureGreaterThan" measureThreshold="0.5"/></imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:preConditionRule>
        <imsss:exitConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="always"/></imsss:ruleConditions><imsss:ruleAction action="exit"/></imsss:exitConditionRule>
        <imsss:postConditionRule><imsss:ruleConditions><imsss:ruleCondition condition="attempted" operator="noOp"/></imsss:ruleConditions><imsss:ruleAction action="retryAll"/></imsss:postConditionRule>
      </imsss:sequencingRules><imsss:objectives><imsss:objective objectiveID="o%201"/></imsss:objectives>`,
      {
        objectives: [{ id: 'o 1', isPrimary: false, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps: [] }],
        preConditionRules: [
          {
            action: 'skip',
            conditionCombination: 'any',
            conditions: [
              { condition: 'satisfied', isNot: true, referencedObjective: 'o 1' },
              { condition: 'objectiveMeasureGreaterThan', isNot: false, measureThreshold: 0.5 },
            ],
          },
        ],
        exitConditionRules: [{ action: 'exit', conditionCombination: 'all', conditions: [{ condition: 'always', isNot: false }] }],
        postConditionRules: [{ action: 'retryAll', conditionCombination: 'all', conditions: [{ condition: 'attempted', isNot: false }] }],
      },
    ],
    ['the number of attempts', '<imsss:limitConditions attemptLimit="2"/>', { attemptLimit: 2 }],
    [
      'how a cluster follows from its children',
      `<imsss:rollupRules rollupObjectiveSatisfied="false" rollupProgressCompletion="false" objectiveMeasureWeight="0.25">
        <imsss:rollupRule childActivitySet="atLeastPercent" minimumPercent="0.6" minimumCount="3"><imsss:rollupConditions><imsss:rollupCondition condition="attempted" operator="not"/></imsss:rollupConditions>
        <imsss:rollupAction action="incomplete"/></imsss:rollupRule></imsss:rollupRules>
      <adlseq:rollupConsiderations requiredForSatisfied="ifAttempted" requiredForIncomplete="ifNotSuspended" measureSatisfactionIfActive="false"/>`,
      {
        rollupRules: [
          {
            action: 'incomplete',
            childActivitySet: 'atLeastPercent',
            minimumCount: 3,
            minimumPercent: 0.6,
            conditionCombination: 'any',
            conditions: [{ condition: 'attempted', isNot: true }],
          },
        ],
        rollupObjectiveSatisfied: false,
        rollupProgressCompletion: false,
        objectiveMeasureWeight: 0.25,
        rollupConsiderations: {
          requiredForSatisfied: 'ifAttempted',
          requiredForNotSatisfied: 'always',
          requiredForCompleted: 'always',
          requiredForIncomplete: 'ifNotSuspended',
          measureSatisfactionIfActive: false,
        },
      },
    ],
    [
      'chance',
      '<imsss:randomizationControls randomizationTiming="onEachNewAttempt" selectCount="3" reorderChildren="true" selectionTiming="once"/>',
      { randomization: { randomizationTiming: 'onEachNewAttempt', selectCount: 3, reorderChildren: true, selectionTiming: 'once' } },
    ],
    [
      'who keeps the record',
      '<imsss:deliveryControls tracked="false" completionSetByContent="true" objectiveSetByContent="true"/>',
      { tracked: false, completionSetByContent: true, objectiveSetByContent: true },
    ],
  ])('%s', (_name, inside, expected) => {
    expect(sequencing(inside)).toEqual({ ...defaultSequencing, ...expected });
  });

  test.each<[string, string, Partial<ActivityFacts>]>([
    [
      'a completion threshold of the 4th edition',
      '<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.8" progressWeight="0.5"/>',
      { completion: { completedByMeasure: true, minProgressMeasure: 0.8, progressWeight: 0.5 } },
    ],
    [
      'one that says nothing',
      '<adlcp:completionThreshold/>',
      { completion: { completedByMeasure: false, minProgressMeasure: 1, progressWeight: 1 } },
    ],
    ['one of the 3rd edition', '<adlcp:completionThreshold> 0.75 </adlcp:completionThreshold>', { completion: { completedByMeasure: true, minProgressMeasure: 0.75, progressWeight: 1 } }],
    [
      'stores that items share',
      '<adlcp:data><adlcp:map targetID="a"/><adlcp:map targetID=" b " readSharedData="false" writeSharedData="FALSE"/></adlcp:data>',
      {
        dataMaps: [
          { targetId: 'a', readSharedData: true, writeSharedData: true },
          { targetId: 'b', readSharedData: false, writeSharedData: false },
        ],
      },
    ],
    [
      'controls that are not shown',
      `<adlnav:presentation><adlnav:navigationInterface><adlnav:hideLMSUI>continue</adlnav:hideLMSUI><adlnav:hideLMSUI> SuspendAll </adlnav:hideLMSUI>
        <adlnav:hideLMSUI>continue</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>`,
      { hideLmsUi: ['continue', 'suspendAll'] },
    ],
  ])('%s', (_name, inside, expected) => {
    expect(readItem(inside).facts).toEqual({ sequencing: defaultSequencing, ...expected });
  });
});

describe('objectives', () => {
  const objectives = `<imsss:objectives>
    <imsss:objective objectiveID=" o2 "><imsss:mapInfo targetObjectiveID="g2" readSatisfiedStatus="false" writeNormalizedMeasure="true"/></imsss:objective>
    <imsss:primaryObjective objectiveID="o1" satisfiedByMeasure="true"><imsss:minNormalizedMeasure> 0.6 </imsss:minNormalizedMeasure></imsss:primaryObjective>
  </imsss:objectives>`;

  test('begin with the primary one', () => {
    expect(sequencing(objectives).objectives).toMatchObject([
      { id: 'o1', isPrimary: true, satisfiedByMeasure: true, minNormalizedMeasure: 0.6, maps: [] },
      { id: 'o2', isPrimary: false, satisfiedByMeasure: false, minNormalizedMeasure: 1, maps: [{ targetObjectiveId: 'g2', readSatisfiedStatus: false, writeNormalizedMeasure: true }] },
    ]);
  });

  const reads = { readRawScore: true, readMinScore: true, readMaxScore: true, readCompletionStatus: true, readProgressMeasure: true };

  test('read scores and progress of what they map in the 4th edition, before it none', () => {
    const mapOf = (edition: '3rd' | '4th'): unknown => sequencing(objectives, { edition }).objectives[1]?.maps[0];
    expect(mapOf('4th')).toMatchObject({ ...reads, writeRawScore: false, writeProgressMeasure: false });
    const nothing = Object.fromEntries(Object.keys(reads).map((name) => [name, false]));
    expect(mapOf('3rd')).toMatchObject({ ...nothing, readNormalizedMeasure: true });
  });

  test('have what the 4th edition adds, in the same map or one of its own', () => {
    const [primary, other] = sequencing(`${objectives}<adlseq:objectives>
      <adlseq:objective objectiveID="o1"><adlseq:mapInfo targetObjectiveID="g1" writeRawScore="true" readMaxScore="false"/></adlseq:objective>
      <adlseq:objective objectiveID="o2"><adlseq:mapInfo targetObjectiveID="g2" writeCompletionStatus="true"/></adlseq:objective></adlseq:objectives>`).objectives;
    expect(primary?.maps).toMatchObject([{ ...reads, targetObjectiveId: 'g1', readSatisfiedStatus: true, writeRawScore: true, readMaxScore: false }]);
    expect(other?.maps).toMatchObject([{ ...reads, targetObjectiveId: 'g2', readSatisfiedStatus: false, writeNormalizedMeasure: true, writeCompletionStatus: true }]);
  });

  test('of the 4th edition are told apart whatever the prefix is', () => {
    const inside = (start: string, end: string): string =>
      `${objectives}<${start}><objective objectiveID="o1"><mapInfo targetObjectiveID="g1" writeMinScore="true"/></objective></${end}>`;
    for (const [start, end] of [
      ['objectives', 'objectives'],
      ['objectives xmlns="http://www.adlnet.org/xsd/adlseq_v1p3"', 'objectives'],
      ['q:objectives', 'q:objectives'],
    ] as const) {
      expect(sequencing(inside(start, end)).objectives[0]?.maps).toMatchObject([{ targetObjectiveId: 'g1', writeMinScore: true }]);
    }
  });
});

describe('shared sequencing', () => {
  const shared = `<imsss:sequencing ID="s1"><imsss:controlMode flow="true" choice="false"/><imsss:limitConditions attemptLimit="3"/><imsss:objectives><imsss:primaryObjective objectiveID="p"/></imsss:objectives>
    <adlseq:objectives><adlseq:objective objectiveID="p"><adlseq:mapInfo targetObjectiveID="g"/></adlseq:objective></adlseq:objectives></imsss:sequencing>`;

  test('counts, element by element, where nothing is said on the spot', () => {
    const { controls, attemptLimit, objectives } = sequencing('<imsss:controlMode choice="true"/>', { shared }, 'IDRef=" s1 "');
    expect(controls).toMatchObject({ choice: true, flow: false });
    expect(attemptLimit).toBe(3);
    expect(objectives).toMatchObject([{ id: 'p', maps: [{ targetObjectiveId: 'g' }] }]);
  });

  test('that is not there is told', () => {
    expect(readItem('\n<imsss:sequencing IDRef="s2"/>', { shared }).warnings).toEqual(['Line 2: There is no shared sequencing called s2; it is ignored.']);
  });
});

describe('what is wrong is told with its line, and the rest is read', () => {
  const rule = (condition: string, action: string): string =>
    `<imsss:sequencingRules><imsss:preConditionRule><imsss:ruleConditions>${condition}</imsss:ruleConditions><imsss:ruleAction action="${action}"/></imsss:preConditionRule></imsss:sequencingRules>`;

  test.each<[string, string, string]>([
    ['a yes or no that is neither', '<imsss:controlMode flow="maybe"/>', 'flow="maybe" means nothing here; it is ignored.'],
    ['a number out of bounds', '<imsss:limitConditions attemptLimit="-1"/>', 'attemptLimit="-1" means nothing here; it is ignored.'],
    ['half an attempt', '<imsss:limitConditions attemptLimit="1.5"/>', 'attemptLimit="1.5" means nothing here; it is ignored.'],
    ['a rule that does nothing', rule('<imsss:ruleCondition condition="always"/>', 'jump'), 'A preConditionRule has no action that the standard knows; the rule is left out.'],
    ['a rule that asks nothing', rule('<imsss:ruleCondition condition="happy"/>', 'skip'), 'A preConditionRule has no condition that the standard knows; the rule is left out.'],
    ['a rule about a stranger', rule('<imsss:ruleCondition condition="satisfied" referencedObjective="x"/>', 'skip'), 'A rule asks for an objective that its activity does not have (x).'],
    ['a map to nowhere', '<imsss:objectives><imsss:primaryObjective objectiveID="p"><imsss:mapInfo/></imsss:primaryObjective></imsss:objectives>', 'A mapInfo names no targetObjectiveID; it is ignored.'],
    ['an objective without a name', '<imsss:objectives><imsss:objective/></imsss:objectives>', 'An objective has no objectiveID; it is ignored.'],
    [
      'two of one name',
      '<imsss:objectives><imsss:objective objectiveID="o"/><imsss:objective objectiveID="o"/></imsss:objectives>',
      'Two objectives are called o; the later one is ignored.',
    ],
    [
      'scores for an objective that is not there',
      '<adlseq:objectives><adlseq:objective objectiveID="o"><adlseq:mapInfo targetObjectiveID="g"/></adlseq:objective></adlseq:objectives>',
      'adlseq:objectives speaks of an objective that the activity does not have (o); it is ignored.',
    ],
  ])('%s', (_name, inside, warning) => {
    const { warnings, facts } = readItem(`<imsss:sequencing><imsss:deliveryControls tracked="false"/>\n${inside}</imsss:sequencing>`);
    expect(warnings).toContain(`Line 2: ${warning}`);
    expect(facts.sequencing.tracked).toBe(false);
  });

  test.each<[string, string]>([
    ['<adlcp:data><adlcp:map/></adlcp:data>', 'A map of shared data names no targetID; it is ignored.'],
    ['<presentation><navigationInterface><hideLMSUI>help</hideLMSUI></navigationInterface></presentation>', 'hideLMSUI knows no "help"; it is ignored.'],
    ['<completionThreshold>most</completionThreshold>', 'completionThreshold="most" means nothing here; it is ignored.'],
  ])('%s', (inside, warning) => {
    expect(readItem(inside).warnings).toEqual([`Line 1: ${warning}`]);
  });

  test('what belongs to the 4th edition in an earlier one', () => {
    const inside = '<sequencing><imsss:objectives><primaryObjective objectiveID="o"/></imsss:objectives><adlseq:objectives/></sequencing>';
    expect(readItem(inside, { edition: '3rd' }).warnings).toEqual(['Line 1: adlseq:objectives belongs to the 4th edition, which this course does not follow; it is ignored.']);
  });
});

test('letter case, blanks and missing namespaces are forgiven', () => {
  const read = sequencing(`<CONTROLMODE Flow=" TRUE "/><sequencingrules><preconditionrule><ruleconditions conditioncombination="ANY"><rulecondition condition=" Satisfied " operator="NOT"/></ruleconditions>
    <ruleaction action="Skip"/></preconditionrule></sequencingrules>`);
  expect(read.controls.flow).toBe(true);
  expect(read.preConditionRules).toEqual([{ action: 'skip', conditionCombination: 'any', conditions: [{ condition: 'satisfied', isNot: true }] }]);
});
