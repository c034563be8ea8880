/** Where the LMS's own pages begin (facts A.1), as an address of the LMS. */
export const lmsStart = '/ekp/servlet/ekp';
