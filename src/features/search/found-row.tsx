import { Award, CornerDownRight, FileText, Mail, MapPin, Newspaper } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ListedPerson } from '#api/contract/people.ts';
import type { TrainingRecord } from '#api/contract/training-record.ts';
import { plainText } from '#courses/known-catalog/plain-text.ts';
import { excerptAround, markedRanges, meantRanges } from '#courses/words/find-words.ts';
import type { KnownModule } from '#courses/known-catalog/known-module.ts';
import { useWords } from '#i18n/use-words.ts';
import type { ModuleStanding } from '#courses/module-standing.ts';
import { ModuleRow } from '#parts/module-row.tsx';
import { StandingChip } from '#parts/standing-chip.tsx';
import { Avatar } from '#ui/avatar.tsx';
import { classes } from '#ui/classes.ts';
import { LinkRow, PlainRow } from '#ui/list.tsx';
import { Marked } from '#ui/marked.tsx';
import type { FoundItem } from './found.ts';
import styles from './found-row.module.css';
import type { SearchDeps } from './search-deps.ts';

interface FoundRowProps {
  readonly item: FoundItem;
  readonly text: string;
  readonly deps: SearchDeps;
}

/** Something that was found, with what was typed marked in it. */
export function FoundRow({ item, text, deps }: FoundRowProps) {
  if (item.kind === 'module') return <ModuleFound module={item.module} standing={item.standing} text={text} deps={deps} />;
  if (item.kind === 'enrollment') return <EnrollmentFound record={item.record} text={text} deps={deps} />;
  if (item.kind === 'person') return <PersonFound person={item.person} text={text} />;
  return <PaperFound item={item} text={text} deps={deps} />;
}

const marked = (title: string, text: string): ReactNode => <Marked text={title} ranges={markedRanges(title, text)} />;

interface ModuleFoundProps {
  readonly module: KnownModule;
  readonly standing: ModuleStanding | undefined;
  readonly text: string;
  readonly deps: SearchDeps;
}

function ModuleFound({ module, standing, text, deps }: ModuleFoundProps) {
  const { title, text: about = '' } = module;
  const isMistyped = markedRanges(`${title} ${about}`, text).length === 0;
  return (
    <ModuleRow
      module={{ ...module, title: isMistyped ? <Marked text={title} ranges={meantRanges(title, text)} /> : marked(title, text) }}
      to={deps.hrefOfModule(module.id)}
      facts={standing && <StandingChip state={standing.state} />}
      below={<WhereFound module={module} text={text} />}
    />
  );
}

function EnrollmentFound({ record, text, deps }: { readonly record: TrainingRecord; readonly text: string; readonly deps: SearchDeps }) {
  const { wordOf } = useWords();
  const { id, learningModule, overallStatus, trainingRecords } = record;
  return (
    <ModuleRow
      module={{ id: learningModule.id, title: marked(learningModule.title, text), kind: learningModule.type?.code, kindLabel: learningModule.type?.label, members: trainingRecords.length }}
      to={deps.hrefOfCourse(id)}
      facts={overallStatus && <span>{wordOf('status', overallStatus.code, overallStatus.label)}</span>}
    />
  );
}

/** Somebody: a tap writes to them, where the LMS tells their address. */
function PersonFound({ person, text }: { readonly person: ListedPerson; readonly text: string }) {
  const { id, given, family, jobTitle, organization, email } = person;
  const name = `${given} ${family}`;
  const face = { leading: <Avatar name={name} id={id} />, title: marked(name, text), meta: [jobTitle, organization?.description].filter(Boolean).join(' · ') };
  return email === undefined ? <PlainRow {...face} /> : <LinkRow {...face} to={`mailto:${email}`} trailing={<Mail aria-hidden="true" />} />;
}

type PaperItem = Exclude<FoundItem, { readonly kind: 'module' | 'enrollment' | 'person' }>;

const signs = { goTo: CornerDownRight, certificate: Award, message: Mail, article: Newspaper, place: MapPin, resource: FileText };

/** What has neither a cover nor a face: a sign, a title, a line of facts. */
function PaperFound({ item, text, deps }: { readonly item: PaperItem; readonly text: string; readonly deps: SearchDeps }) {
  const { to, title, meta, excerpt } = usePaper(item, text, deps);
  const Sign = signs[item.kind];
  return (
    <LinkRow
      to={to}
      leading={<Sign className={classes(styles.sign, item.kind === 'goTo' && 'mirrors')} aria-hidden="true" />}
      title={title}
      meta={meta}
      below={excerpt !== undefined && <span className={styles.excerpt} dir="auto">{marked(excerpt, text)}</span>}
      trailing={null}
    />
  );
}

interface Paper {
  readonly to: string;
  readonly title: ReactNode;
  readonly meta?: ReactNode;
  readonly excerpt?: string | undefined;
}

function usePaper(item: PaperItem, text: string, deps: SearchDeps): Paper {
  const { t, formats } = useWords();
  const dateOf = (date: string | undefined): string | undefined => (date === undefined ? undefined : formats.date(Date.parse(date)));
  if (item.kind === 'goTo') return { to: item.place.to, title: marked(item.place.title, text) };
  if (item.kind === 'place') return { to: deps.hrefOfTrainingPlace(item.name), title: marked(item.name, text), meta: t('catalog.courses', { count: item.count }) };
  if (item.kind === 'certificate') {
    const { awardId, name, awarded, expires } = item.certificate;
    return { to: deps.hrefOfCertificate(awardId), title: marked(name, text), meta: expires === undefined ? dateOf(awarded) : t('search.validUntil', { date: dateOf(expires) }) };
  }
  if (item.kind === 'message') {
    const { id, subject, from, sent } = item.message;
    return { to: deps.hrefOfMessage(id), title: marked(subject, text), meta: <>{from && <bdi>{marked(`${from.given} ${from.family}`, text)}</bdi>} {dateOf(sent)}</> };
  }
  if (item.kind === 'article') {
    const { id, title, teaser, body, published } = item.article;
    const isInTeaser = teaser !== undefined && markedRanges(teaser, text).length > 0;
    return { to: deps.hrefOfArticle(id), title: marked(title, text), meta: dateOf(published), excerpt: isInTeaser ? teaser : excerptAround(plainText(body ?? '', 2000), text) };
  }
  const { title, description, size } = item.resource;
  return { to: deps.hrefOfResource(title), title: marked(title, text), meta: size !== undefined && formats.bytes(size), excerpt: description };
}

/** What was typed does not stand in the title: then where it does. */
function WhereFound({ module, text }: { readonly module: KnownModule; readonly text: string }) {
  if (module.text === undefined || markedRanges(module.title, text).length > 0) return null;
  const excerpt = excerptAround(module.text, text);
  return excerpt === undefined ? null : (
    <span className={styles.excerpt} dir="auto">
      <Marked text={excerpt} ranges={markedRanges(excerpt, text)} />
    </span>
  );
}
