import type { CertificatesDeps } from '#features/certificates/certificates-deps.ts';
import { hrefOfCatalog, hrefOfCertificate, hrefOfCertificates, hrefOfModule, hrefOfSearch } from './addresses.ts';
import type { AppEnv } from './app-env.ts';
import type { LearnerSpace } from './learner-space.ts';
import { certificateQuery } from './queries/certificate.ts';
import { certificationsAwardedQuery } from './queries/certifications-awarded.ts';
import { userJobProfilePathQuery } from './queries/user-job-profile-path.ts';

/** What the certificates stand on, for one learner. */
export const certificatesDeps = (space: LearnerSpace, { connectivity, config }: Pick<AppEnv, 'connectivity' | 'config'>): CertificatesDeps => ({
  awards: certificationsAwardedQuery(space),
  path: userJobProfilePathQuery(space),
  file: (award) => certificateQuery(space, award),
  isOnline: connectivity.isOnline,
  now: Date.now,
  learnerName: space.learner.name,
  organisation: config.organisation.name,
  hrefOfCertificates,
  hrefOfCertificate,
  hrefOfModule,
  hrefOfSearch,
  hrefOfCatalog,
});
