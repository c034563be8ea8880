// Declarations of our own: those of scorm-again 3.4.3 say *default* exports for these sub-paths, while the files have *named* ones
// (reference/scorm-facts.md 1.1). Only what the adapter uses is declared. Nothing outside this folder imports scorm-again.

declare module 'scorm-again/scorm12/min' {
  export class Scorm12API {
    constructor(settings: Readonly<Record<string, unknown>>);
    lastErrorCode: string;
    LMSInitialize(parameter: string): string;
    LMSFinish(parameter: string): string;
    LMSGetValue(element: string): string;
    LMSSetValue(element: string, value: string): string;
    LMSCommit(parameter: string): string;
    LMSGetLastError(): string;
    LMSGetErrorString(code: string): string;
    LMSGetDiagnostic(code: string): string;
    loadFromFlattenedJSON(data: Readonly<Record<string, string>>): void;
    getFlattenedCMI(): Record<string, unknown>;
    isInitialized(): boolean;
    isTerminated(): boolean;
  }
}

declare module 'scorm-again/scorm2004/min' {
  /** One node of the library's activity tree. */
  export interface LibraryActivity {
    readonly id: string;
    readonly parent: LibraryActivity | null;
    readonly children: LibraryActivity[];
    readonly attemptCount: number;
    isAvailable: boolean;
    isHiddenFromChoice: boolean;
    isActive: boolean;
    isSuspended: boolean;
    readonly deliveryWasResumed?: boolean;
    readonly completionStatus: string;
    readonly objectiveSatisfiedStatus: boolean;
    readonly objectiveSatisfiedStatusKnown: boolean;
    readonly sequencingControls: { readonly flow: boolean };
    resetProcessedChildren(): void;
  }
  export interface LibraryTree {
    readonly root: LibraryActivity | null;
    readonly currentActivity: LibraryActivity | null;
    readonly suspendedActivity: LibraryActivity | null;
    getActivity(id: string): LibraryActivity | undefined;
    getAllActivities(): readonly LibraryActivity[];
    setCurrentActivityWithoutActivation(activity: LibraryActivity | null): void;
  }
  export interface LibraryResult {
    readonly deliveryRequest: string;
    readonly targetActivity: LibraryActivity | null;
    readonly exception: string | null;
  }
  export interface LibraryProcess {
    readonly sequencingProcess: { readonly traversalService: { ensureSelectionAndRandomization(cluster: LibraryActivity): void } };
    getSequencingState(): unknown;
    restoreSequencingState(state: unknown): boolean;
    getSuspensionState(): unknown;
    restoreSuspensionState(state: unknown): void;
    getGlobalObjectiveMapSnapshot(): Readonly<Record<string, unknown>>;
    restoreGlobalObjectiveMapSnapshot(snapshot: unknown): void;
    updateNavigationValidity(): void;
    predictChoiceEnabled(id: string): boolean;
  }
  export interface LibraryService {
    getSequencingState(): { readonly lastSequencingResult: LibraryResult | null };
    getOverallSequencingProcess(): LibraryProcess | null;
    processNavigationRequest(request: string, target?: string, exit?: string): boolean;
  }
  export class Scorm2004API {
    constructor(settings: Readonly<Record<string, unknown>>);
    lastErrorCode: string;
    readonly adl: {
      readonly nav: { request: string };
      readonly sequencing: { readonly activityTree: LibraryTree };
      captureSharedDataSnapshot(): Record<string, string>;
      restoreSharedDataSnapshot(snapshot: Readonly<Record<string, string>>): void;
    };
    readonly cmi: { getExitValueInternal(): string };
    Initialize(parameter: string): string;
    Terminate(parameter: string): string;
    GetValue(element: string): string;
    SetValue(element: string, value: string): string;
    Commit(parameter: string): string;
    GetLastError(): string;
    GetErrorString(code: string): string;
    GetDiagnostic(code: string): string;
    loadFromFlattenedJSON(data: Readonly<Record<string, string>>): void;
    getFlattenedCMI(): Record<string, unknown>;
    getSequencingService(): LibraryService | null;
    isInitialized(): boolean;
    isTerminated(): boolean;
    reset(settings: Readonly<Record<string, unknown>>, options: { readonly preserveListeners: boolean; readonly resetTotalTime: boolean }): void;
  }
}
