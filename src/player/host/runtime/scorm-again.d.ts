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
  export class Scorm2004API {
    constructor(settings: Readonly<Record<string, unknown>>);
    lastErrorCode: string;
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
    isInitialized(): boolean;
    isTerminated(): boolean;
  }
}
