import { stageArchive } from '../content/stage-archive.ts';
import { importPackage } from '../content/import-package.ts';
import { usualPackageLimits } from '../content/package-limits.ts';
import type { Lms } from '../lms.ts';
import { putAssignment } from '../store/assignments.ts';
import { putAssessment } from '../store/assessments.ts';
import { putArticle, putNewsCategory } from '../store/news.ts';
import { addCertificationAward, putCertification } from '../store/certifications.ts';
import { putCatalog, putInCatalog } from '../store/catalogs.ts';
import { putCompetency, putCompetencyAward } from '../store/competencies.ts';
import { addExternalRecord } from '../store/external-records.ts';
import { putFacility } from '../store/facilities.ts';
import { putForumPost } from '../store/forum-posts.ts';
import { putJobProfile, putProfileCatalog } from '../store/job-profiles.ts';
import { addMessage } from '../store/messages.ts';
import { putModule, putModuleSession, type NewModule } from '../store/modules.ts';
import { putOrganization, rootOrganization } from '../store/organizations.ts';
import { putProgramModule } from '../store/program-modules.ts';
import { putResource } from '../store/resources.ts';
import { batchReports } from '../store/tables/report-tables.ts';
import { subjects } from '../store/tables/catalog-tables.ts';
import { putTrainingPlanItem } from '../store/training-plan.ts';
import { addUser } from '../store/users.ts';
import { everyPermission } from '../store/values.ts';
import { examPackage } from '../testing/exam-package.ts';
import { tinyPackage } from '../testing/tiny-package.ts';

/** Everybody's password in the example organisation. */
export const examplePassword = 'harbour';

const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);

/** A small organisation with something of everything, for the examples of the API's documentation. All of it is fixed, so that the answers are. */
export async function fillExampleOrganisation({ parts }: Lms): Promise<void> {
  const { store, passwords, clock } = parts;
  const { db } = store;
  const now = clock.now();
  const at = (days: number, hour = 9): Date => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + days, hour));
  const passwordHash = await passwords.hash(examplePassword);

  await putOrganization(db, { id: rootOrganization, code: 'ROOT', description: 'Example Ports', parentId: null });
  await putOrganization(db, { id: 'quay', code: 'QUAY', description: 'Quay', parentId: rootOrganization });
  const person = { organizationId: 'quay', passwordHash };
  await addUser(db, { ...person, id: 'petra', given: 'Petra', family: 'Olsen', jobTitle: 'Training Administrator', permissions: [...everyPermission], seesOrganizationId: rootOrganization });
  await addUser(db, { ...person, id: 'leo', given: 'Leo', family: 'Fontaine', jobTitle: 'Shift Manager', email: 'leo@example.org', permissions: ['switch-user', 'manage-profiles'] });
  await addUser(db, { ...person, id: 'ines', given: 'Inês', family: 'Costa', jobTitle: 'Instructor', directAppraiserId: 'leo' });
  await addUser(db, { ...person, id: 'mia', given: 'Mia', family: 'Lindqvist', jobTitle: 'Lasher', email: 'mia@example.org', directAppraiserId: 'leo', city: 'Malmö', countryCode: 'SE', countryName: 'Sweden' });
  await addUser(db, { ...person, id: 'omar', given: 'عمر', family: 'حداد', jobTitle: 'Cold Store Operator', directAppraiserId: 'leo' });
  await putAssignment(db, { id: 'mia-2', code: 'NIGHT', userId: 'mia', organizationId: 'quay', jobTitle: 'Night Signaller', directAppraiserId: 'leo' });

  await putFacility(db, { id: 'pier-3', code: 'P3', name: 'Training room, Pier 3', address: 'Pier 3', city: 'Malmö', countryCode: 'SE', countryName: 'Sweden', trainingCenterId: 'malmo', trainingCenterName: 'Malmö', capacity: 12 });
  await db.insert(subjects).values({ id: 'safety', name: 'Safety' });
  const module = async (given: Omit<NewModule, 'createdAt'>): Promise<void> => putModule(db, { createdAt: at(-30), subject: 'Safety', language: 'English', duration: '20 min', isPublic: true, ...given });
  const packages = [
    ['fire-safety', tinyPackage({ identifier: 'fire-safety', title: 'Fire safety' })],
    ['crane-exam', examPackage({ identifier: 'crane-exam', title: 'Crane exam' })],
  ] as const;
  for (const [id, bytes] of packages) {
    const archive = await stageArchive(db, once(bytes), { packageId: `package-${id}`, mostBytes: bytes.length });
    await importPackage(parts, usualPackageLimits, { archive, fileName: `${id}.zip`, versioning: 'none', importedBy: 'petra' });
  }
  await module({ id: 'fire-safety', title: 'Fire safety', type: 'onlineModule', effectiveRevision: 1, description: '<p>What burns, and what to do first.</p>', objectives: ['Raise the alarm'] });
  await module({ id: 'crane-exam', title: 'Crane exam', type: 'exam', effectiveRevision: 1 });
  await module({ id: 'first-aid', title: 'First aid', type: 'classroom', duration: '1 day', approvalSteps: [{ name: 'Manager', approver: { kind: 'direct-appraiser' } }] });
  await module({ id: 'lashing', title: 'Lashing on deck', type: 'workshopSeminar', duration: '4 h' });
  await module({ id: 'tidy-quay', title: 'Tidy the quay', type: 'task', ownerId: 'leo' });
  await module({ id: 'crane-practice', title: 'Crane practice', type: 'onTheJobTraining' });
  await module({ id: 'lasher-program', title: 'To be a lasher', type: 'learningProgram' });
  await putModuleSession(db, { id: 'FA-1', moduleId: 'first-aid', code: 'FA-1', startAt: at(7, 8), endAt: at(7, 15), location: 'Pier 3', facilityId: 'pier-3', seats: 12, instructorIds: ['ines'], timeZone: 'Europe/Stockholm' });
  await putModuleSession(db, { id: 'LA-1', moduleId: 'lashing', code: 'LA-1', startAt: at(1, 8), endAt: at(1, 12), location: 'Deck 2', seats: 6, instructorIds: ['ines'] });
  await putModuleSession(db, { id: 'LP-1', moduleId: 'lasher-program', code: 'LP-1', startAt: at(0), endAt: at(90) });
  await putProgramModule(db, { programSessionId: 'LP-1', moduleId: 'lashing', position: 1 });
  await putProgramModule(db, { programSessionId: 'LP-1', moduleId: 'fire-safety', position: 0 });
  await putAssessment(db, {
    moduleId: 'crane-practice', revision: 0, itemId: 'observation', filledInBy: 'supervisor', title: 'Crane practice, observed',
    definition: { passPercent: 50, minutes: null, mostAttempts: null, sections: [{ title: 'Signals', questions: [{ id: 'signals', text: 'Gives clear signals', type: 'scale', choices: [{ id: '1', text: 'Not yet' }, { id: '2', text: 'Always' }], points: 2, key: [] }] }] },
  });

  await putCatalog(db, { id: '*ROOT*', title: 'Catalog', parentId: null });
  await putCatalog(db, { id: 'safety', title: 'Safety', parentId: '*ROOT*' });
  for (const [position, moduleId] of ['fire-safety', 'first-aid'].entries()) await putInCatalog(db, { catalogId: 'safety', moduleId, position });
  await putResource(db, { id: 'site-map', title: 'Site map', description: 'Where to walk', url: 'maps/site-map.txt', contentType: 'text/plain; charset=utf-8', bytes: text('Walk on the green lines.\n'), isPublic: true, updatedAt: at(-3) });

  await putNewsCategory(db, { id: 'company', name: 'Company' });
  await putArticle(db, { id: 'gate-4', categoryId: 'company', title: 'Gate 4 is open again', teaser: 'From Monday you may walk through.', body: '<p>From <b>Monday</b> you may walk through.</p>', authorId: 'petra', isPublic: true, publishedAt: at(-1) });
  await addMessage(db, { id: 'welcome', subject: 'Welcome', fromId: 'leo', body: 'Good to have you here.', sentAt: at(-2) }, ['mia']);
  await putForumPost(db, { id: 'gloves', forum: 'Quay', topic: 'Gloves', title: 'Which gloves in winter?', body: '<p>Mine are too thin.</p>', authorId: 'omar', postedAt: at(-1) });

  const levels = [{ code: 'basic', label: 'Basic', measure: 1 }, { code: 'sure', label: 'Sure', measure: 2 }];
  await putCompetency(db, { id: 'fire', code: 'C-FIRE', name: 'Fire protection', description: 'Acts first, and rightly.', steps: [{ items: [{ moduleId: 'fire-safety' }] }] }, levels);
  await putProfileCatalog(db, { id: 'quay-jobs', title: 'On the quay' });
  await putJobProfile(db, { id: 'lasher', code: 'J-LASH', name: 'Lasher', description: 'Secures cargo.', catalogId: 'quay-jobs' }, [{ competencyId: 'fire', levelCode: 'basic' }]);
  await putCompetencyAward(db, { userId: 'mia', competencyId: 'fire', levelCode: 'basic', assignedAt: at(-400), assignerId: 'leo' });
  await putTrainingPlanItem(db, { id: 'plan-1', userId: 'mia', moduleId: 'first-aid', priority: 'high', dueAt: at(14), assignedAt: at(-5), assignerId: 'leo' });
  await putCertification(db, { id: 'fire-card', name: 'Fire protection card', moduleId: 'fire-safety', validMonths: 24 });
  await addCertificationAward(db, { awardId: 'EKP900000001', certificationId: 'fire-card', userId: 'mia', number: '2025-0001', awardedAt: at(-400), expiresAt: at(330) });
  await addExternalRecord(db, { id: 'EKP900000002', userId: 'mia', title: 'Diving, first level', type: 'classroom', startDate: '2025-06-02', endDate: '2025-06-04', status: 'pendingApproval', costCurrency: 'SEK', createdAt: at(-9), changedAt: at(-9) });
  const report = text('User,Module,Status\r\nmia,Fire safety,Not started\r\n');
  await db.insert(batchReports).values({ pathname: String.raw`reports\2026\enrollments.csv`, name: 'Enrollments', ownerId: 'petra', contentType: 'text/csv', bytes: report, sizeBytes: report.length, createdAt: at(0, 2) });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, undefined> {
  yield await Promise.resolve(bytes);
}
