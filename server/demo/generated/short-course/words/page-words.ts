/** What a short course says in its own language besides the lesson itself. What its scripts say stands in `courses/shared/words-*.js`. */
export interface PageWords {
  /** For `<html>`. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** In `courses/shared`; English is what the scripts say by themselves. */
  readonly scriptWords?: string;
  readonly minutes: (count: number) => string;
  readonly afterThis: string;
  readonly whatFollows: string;
  readonly lesson: string;
  /** Of a lesson in two parts. */
  readonly secondLesson: string;
  readonly check: string;
  readonly oneAnswerEach: string;
  readonly result: string;
  readonly tryAgain: string;
  readonly sendAnswers: string;
  readonly placeInLesson: string;
  readonly pages: string;
  readonly back: string;
  readonly next: string;
  readonly finish: string;
  /** How the last page of a lesson ends, whose questions are a part of their own. */
  readonly lessonEnds: string;
  readonly lessonDone: string;
  readonly lessonSaved: string;
  readonly courseDone: string;
  readonly courseSaved: string;
  readonly needsJavaScript: string;
}
