/** The password of everybody who can sign in to the demo organisation. It is printed at each start and stands in the README: nothing here is worth protecting. */
export const demoPassword = 'harbour';
/** Who may do everything; the command line signs in as her unless told otherwise. */
export const demoAdministrator = 'petra';
/** The two who are printed at each start. */
export const demoLearners = ['mia', 'omar'] as const;
