import { renewingModule, type Certificate } from '#courses/certificates.ts';
import type { JobProfilePath } from '#api/contract/learning-path-shapes.ts';
import { useWords } from '#i18n/use-words.ts';
import { ButtonLink } from '#ui/button.tsx';
import { List, ListItem } from '#ui/list.tsx';
import { Link } from 'react-router';
import styles from './certificates.module.css';

interface RunsOutProps {
  /** As `runningOut` gives them. */
  readonly certificates: readonly Certificate[];
  readonly path: JobProfilePath | undefined;
  readonly label: string;
  readonly hrefOfCertificate: (awardId: string) => string;
  readonly hrefOfModule: (moduleId: string) => string;
  readonly hrefOfSearch: (words: string) => string;
}

/** What has run out or does so soon, each with the way to renew it: its course where the LMS says which one, else the search. */
export function RunsOut({ certificates, path, label, hrefOfCertificate, hrefOfModule, hrefOfSearch }: RunsOutProps) {
  const { t, formats } = useWords();
  return (
    <List label={label}>
      {certificates.map((certificate) => {
        const { awardId, name, standing, expiresAt = 0 } = certificate;
        const when = formats.fromNow(expiresAt);
        return (
          <ListItem key={awardId}>
            <div className={styles.line}>
              <span className={styles.words}>
                <Link to={hrefOfCertificate(awardId)} className={styles.name}>
                  <bdi>{name}</bdi>
                </Link>
                <span className={styles.when} data-standing={standing}>
                  {standing === 'ran-out' ? t('certificates.ranOut', { when }) : t('certificates.runsOut', { when })}
                </span>
              </span>
              <RenewLink certificate={certificate} path={path} hrefOfModule={hrefOfModule} hrefOfSearch={hrefOfSearch} />
            </div>
          </ListItem>
        );
      })}
    </List>
  );
}

interface RenewLinkProps {
  readonly certificate: Certificate;
  readonly path: JobProfilePath | undefined;
  readonly hrefOfModule: (moduleId: string) => string;
  readonly hrefOfSearch: (words: string) => string;
}

/** The way to renew a certificate. */
export function RenewLink({ certificate, path, hrefOfModule, hrefOfSearch }: RenewLinkProps) {
  const { t } = useWords();
  const moduleId = renewingModule(certificate, path);
  const { name } = certificate;
  return (
    <ButtonLink kind="quiet" size="small" to={moduleId === undefined ? hrefOfSearch(name) : hrefOfModule(moduleId)}>
      {moduleId === undefined ? t('certificates.findCourse') : t('certificates.renew')}
      <span className="visually-hidden"> {name}</span>
    </ButtonLink>
  );
}
