// Pages of the site as the learning path names them: from the site's root on and not absolute (facts C.1-X2, `url`; the samples' own parameters).

const page = (query: Readonly<Record<string, string>>): string => `/ekp/servlet/ekp?${new URLSearchParams(query).toString()}`;

/** Where a module that one is not enrolled in is described. */
export const catalogPage = (moduleId: string): string => page({ CID: moduleId, TX: 'FORMAT1', BACKTOCATALOG: 'Y', DECORATEPAGE: 'N' });

/** Where an open enrollment is gone on with. */
export const learningSpace = (enrollmentId: string): string => page({ TRNID: enrollmentId, TX: 'LEARNINGSPACE', DECORATEPAGE: 'Y' });

/** Where what is done is looked up. */
export const transcript = (enrollmentId: string): string => page({ RID: enrollmentId, TX: 'GETTRAN', PX: 'N', DECORATEPAGE: 'N', CLOSE: 'Y' });
