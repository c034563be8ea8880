import type { Link } from '#api/contract/common.ts';

// Addresses in answers are absolute, as the vendor's are (facts A.1); the app maps them onto its own origin.

const page = (baseUrl: string, query: Readonly<Record<string, string>>): string => `${baseUrl}/ekp/servlet/ekp?${new URLSearchParams(query).toString()}`;
const html = (rel: string, href: string): Link => ({ rel, type: 'text/html', href });

/** `self` (the XML of `module`) and `alternate` (the catalog page). */
export const moduleLinks = (baseUrl: string, id: string): readonly Link[] => [
  { rel: 'self', type: 'application/xml', href: `${baseUrl}/ekp/api/module?id=${encodeURIComponent(id)}` },
  html('alternate', page(baseUrl, { CID: id, TX: 'FORMAT1' })),
];

/** `self` (the XML of `catalog`). */
export const catalogLink = (baseUrl: string, id: string): Link => ({ rel: 'self', type: 'application/xml', href: `${baseUrl}/ekp/api/catalog?id=${encodeURIComponent(id)}` });

/** The site's own pages, where they begin. */
export const siteAddress = (baseUrl: string): string => `${baseUrl}/ekp/servlet/ekp`;
/** A file of the resources library. */
export const resourceAddress = (baseUrl: string, url: string): string => `${baseUrl}/ekp/api/resource?url=${encodeURIComponent(url)}`;
/** An article as an Atom entry. */
export const articleAddress = (baseUrl: string, id: string): string => `${baseUrl}/ekp/api/article?id=${encodeURIComponent(id)}`;

/** `launch` (the learning space, which opens the course) and `kc` (the knowledge center). */
export const recordLinks = (baseUrl: string, enrollmentId: string): readonly Link[] => [
  html('launch', page(baseUrl, { TRNID: enrollmentId, TX: 'LEARNINGSPACE' })),
  html('kc', page(baseUrl, { TRNID: enrollmentId, TX: 'KNOWLEDGECENTER' })),
];

/** `enroll`: the site's own page for enrolling into a session. */
export const enrollLink = (baseUrl: string, moduleId: string, sessionId: string, typeLetter: string): Link =>
  html('enroll', page(baseUrl, { TX: 'REGISTER', EID: sessionId, LID: moduleId, LRNTYPE: typeLetter }));

/** The HACP endpoint. */
export const hacpAddress = (baseUrl: string): string => `${baseUrl}/ekp/hacp`;

/** The attachment of an external training record (ours). */
export const attachmentAddress = (baseUrl: string, recordId: string): string => `${baseUrl}/ekp/attachments/${encodeURIComponent(recordId)}`;
