import { attribute, child, children, localNameOf, type XmlElement } from '../../xml/xml-element.ts';
import { said, type WarnAt } from './manifest-values.ts';

/** The elements below `<imsss:sequencing>`, each from where it counts. */
export interface SequencingParts {
  readonly controlMode?: XmlElement;
  readonly constrainedChoice?: XmlElement;
  readonly rules?: XmlElement;
  readonly limits?: XmlElement;
  readonly rollupRules?: XmlElement;
  readonly rollupConsiderations?: XmlElement;
  readonly objectives?: XmlElement;
  /** `adlseq:objectives` of the 4th edition, which has the local name of `imsss:objectives`. */
  readonly adlObjectives?: XmlElement;
  readonly randomization?: XmlElement;
  readonly delivery?: XmlElement;
}

/** The `<imsss:sequencingCollection>` of a manifest, by ID. */
export type SharedSequencing = ReadonlyMap<string, XmlElement>;

/**
 * What the `<imsss:sequencing>` of an item or organization says, mixed with the shared one that its `IDRef` names: element by element, what is said on the
 * spot counts (IMS SS 1.0 Information Model 4.1, CAM 5.1.1). Undefined where there is none.
 */
export function sequencingParts(holder: XmlElement, shared: SharedSequencing, warn: WarnAt): SequencingParts | undefined {
  const own = child(holder, 'sequencing');
  if (!own) return undefined;
  const reference = said(own, 'IDRef');
  const referred = reference === '' ? undefined : shared.get(reference);
  if (reference !== '' && !referred) warn(own, `There is no shared sequencing called ${reference.slice(0, 80)}; it is ignored.`);
  return referred ? { ...partsOf(referred), ...partsOf(own) } : partsOf(own);
}

function partsOf(sequencing: XmlElement): SequencingParts {
  const [adlObjectives, objectives] = objectivesOf(sequencing);
  const parts = {
    controlMode: child(sequencing, 'controlMode'),
    constrainedChoice: child(sequencing, 'constrainedChoiceConsiderations') ?? child(sequencing, 'constrainChoiceConsiderations'),
    rules: child(sequencing, 'sequencingRules'),
    limits: child(sequencing, 'limitConditions'),
    rollupRules: child(sequencing, 'rollupRules'),
    rollupConsiderations: child(sequencing, 'rollupConsiderations'),
    objectives,
    adlObjectives,
    randomization: child(sequencing, 'randomizationControls'),
    delivery: child(sequencing, 'deliveryControls'),
  };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}

/** ADL's objectives and those of IMS. Prefixes are the manifest's own choice, so what is inside tells where the usual ones do not. */
function objectivesOf(sequencing: XmlElement): [adl: XmlElement | undefined, ims: XmlElement | undefined] {
  const all = children(sequencing, 'objectives');
  const adl = all.find((objectives) => isAdls(objectives));
  return [adl, all.find((objectives) => objectives !== adl)];
}

function isAdls(objectives: XmlElement): boolean {
  if (child(objectives, 'primaryObjective')) return false;
  const namespace = attribute(objectives, 'xmlns') ?? '';
  if (namespace !== '') return namespace.toLowerCase().includes('adlseq');
  const prefix = objectives.name.slice(0, -localNameOf(objectives.name).length);
  if (/^adlseq:$/i.test(prefix)) return true;
  const maps = children(objectives, 'objective').flatMap((objective) => children(objective, 'mapInfo'));
  return maps.some((map) => Object.keys(map.attributes).some((name) => /(?:RawScore|MinScore|MaxScore|CompletionStatus|ProgressMeasure)$/i.test(name)));
}
