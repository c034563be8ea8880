import type { UseQueryOptions } from '@tanstack/react-query';
import type { AwardedCertification, AwardedCertifications } from '#api/contract/certifications.ts';
import type { JobProfilePath } from '#api/contract/learning-path-shapes.ts';
import type { Known } from '#api/known.ts';
import type { CertificateFile } from '#offline/certificate-files.ts';
import type { Store } from '#ui/store.ts';

/** What the certificates need. Queries give what is known at once and refresh behind; they fail with ApiError or StorageError. */
export interface CertificatesDeps {
  readonly awards: UseQueryOptions<Known<AwardedCertifications>>;
  /** Says which module renews a certificate. */
  readonly path: UseQueryOptions<Known<JobProfilePath>>;
  /** The certificate as a PDF: from this device where it is here. */
  readonly file: (award: AwardedCertification) => UseQueryOptions<CertificateFile>;
  readonly isOnline: Store<boolean>;
  readonly now: () => number;
  /** Whose they are. */
  readonly learnerName: string;
  readonly organisation: string;
  readonly hrefOfCertificates: string;
  readonly hrefOfCertificate: (awardId: string) => string;
  readonly hrefOfModule: (moduleId: string) => string;
  readonly hrefOfSearch: (words: string) => string;
  readonly hrefOfCatalog: string;
}
