import { Scorm12API } from 'scorm-again/scorm12/min';
import type { CmiData } from '#formats/cmi.ts';
import { engineSettings, loadInto, stringsOf, type Engine } from './engine.ts';

/** A session of SCORM 1.2. A fresh instance each time: its own `reset()` leaks status, location and suspend data into the next (reference/scorm-facts.md 1.7). */
export function makeScorm12Engine(data: CmiData, onStored: () => void): Engine {
  const api = new Scorm12API(engineSettings(onStored));
  loadInto(api, data);
  return {
    initialize: (parameter) => api.LMSInitialize(parameter),
    terminate: (parameter) => api.LMSFinish(parameter),
    get: (element) => api.LMSGetValue(element),
    set: (element, value) => api.LMSSetValue(element, value),
    commit: (parameter) => api.LMSCommit(parameter),
    errorCode: () => api.lastErrorCode,
    errorString: (code) => api.LMSGetErrorString(code),
    diagnostic: (code) => api.LMSGetDiagnostic(code),
    isRunning: () => api.isInitialized(),
    isTerminated: () => api.isTerminated(),
    data: () => stringsOf(api.getFlattenedCMI()),
  };
}
