import { Scorm2004API } from 'scorm-again/scorm2004/min';
import type { CmiData } from '#formats/cmi.ts';
import { engineSettings, loadInto, stringsOf, type Engine } from './engine.ts';

/** A session of SCORM 2004, without an activity tree: one SCO at a time. */
export function makeScorm2004Engine(data: CmiData, onStored: () => void): Engine {
  const api = new Scorm2004API(engineSettings(onStored));
  loadInto(api, data);
  return engineOver(api);
}

/** What is no element of its own (401, undefined data model element): the library answers with a whole part of its model, or puts a value in the place of one. */
const groups =
  /^(?:cmi|adl|cmi\.(?:score|learner_preference)|adl\.(?:nav|data)|cmi\.(?:objectives|interactions|comments_from_(?:learner|lms))(?:\.\d+)?|cmi\.objectives\.\d+\.score|cmi\.interactions\.\d+\.(?:objectives|correct_responses)(?:\.\d+)?)$/;

/** The session that `api` is ready for. */
export function engineOver(api: Scorm2004API): Engine {
  return {
    initialize: (parameter) => api.Initialize(parameter),
    terminate: (parameter) => api.Terminate(parameter),
    get: (element) => {
      // The status getters leave the code of the call before; Rise and Storyline were seen to believe it (reference/scorm-facts.md 1.7).
      api.lastErrorCode = '0';
      if (!api.isInitialized() || !groups.test(element)) return api.GetValue(element);
      api.lastErrorCode = '401';
      return '';
    },
    set: (element, value) => {
      if (!api.isInitialized() || !groups.test(element)) return api.SetValue(element, value);
      api.lastErrorCode = '401';
      return 'false';
    },
    commit: (parameter) => api.Commit(parameter),
    errorCode: () => api.lastErrorCode,
    errorString: (code) => api.GetErrorString(code),
    diagnostic: (code) => api.GetDiagnostic(code),
    isRunning: () => api.isInitialized(),
    isTerminated: () => api.isTerminated(),
    data: () => ({ ...stringsOf(api.getFlattenedCMI()), ...derivedStatuses(api) }),
  };
}

/** Until Terminate the rendered model keeps a raw "unknown" where GetValue answers what threshold and passing score say (reference/scorm-facts.md 1.5). */
function derivedStatuses(api: Scorm2004API): CmiData {
  if (!api.isInitialized()) return {};
  const code = api.lastErrorCode;
  const derived = { 'cmi.completion_status': api.GetValue('cmi.completion_status'), 'cmi.success_status': api.GetValue('cmi.success_status') };
  api.lastErrorCode = code;
  return derived;
}
