import { contentPackageImporter as description } from '#api/contract/modules.ts';
import type { ImportReceipt } from '#api/contract/import-receipt.ts';
import { readParameters } from '#api/contract/read-parameters.ts';
import type { UploadedFile } from '#api/contract/parameters.ts';
import { isAllowed } from '../auth/caller.ts';
import { LmsError } from '../errors.ts';
import { moduleLinks } from '../functions/lms-links.ts';
import { moduleType } from '../functions/vocabulary.ts';
import type { UploadCall, UploadHandler } from '../functions/handler.ts';
import { importPackage, versionings, type ImportedAs, type Versioning } from './import-package.ts';
import { usualPackageLimits, type PackageLimits } from './package-limits.ts';
import { asLmsError, formatIn, receiveForm, StagedFile } from './receive-form.ts';

/**
 * Imports a SCORM package (facts C.2; parameters of the vendor's reference, values of `versioning` ours). The archive goes into the database as it arrives and
 * every byte of it is checked before anything else changes; whatever goes wrong, nothing is left behind. A refusal has the code of `PackageErrorReason`.
 */
export const contentPackageImporterWithin =
  (limits: PackageLimits): UploadHandler<typeof description> =>
  async (call) => {
    if (!isAllowed(call.caller, 'import-packages')) {
      throw new LmsError('forbidden', 'You may not import content packages; ask for the permission import-packages.');
    }
    const form = await receiveForm(call.lms, call.request, { mostBytes: limits.mostArchiveBytes, mostFiles: 1 });
    const format = formatIn(form.pairs);
    try {
      return { tree: receiptOf(await readAndImport(call, limits, form.pairs), call.lms.baseUrl), format };
    } catch (error) {
      throw asLmsError(error, format);
    } finally {
      await form.discard();
    }
  };

/** With the usual limits: archives up to 2 GiB. */
export const contentPackageImporter = contentPackageImporterWithin(usualPackageLimits);

async function readAndImport(call: UploadCall, limits: PackageLimits, pairs: readonly (readonly [string, string | UploadedFile])[]): Promise<ImportedAs> {
  const reading = readParameters(description, pairs);
  if (!reading.isUnderstood) throw new LmsError('invalid-parameter', `${reading.problems.map(({ message }) => message).join('; ')}.`);
  const { parameters } = reading;
  const versioning = versioningOf(parameters.versioning);
  const { user } = await call.subjectOf(parameters);
  const file = parameters.package;
  if (!(file instanceof StagedFile)) throw new LmsError('invalid-parameter', 'package must be a file.');
  return importPackage(call.lms, limits, { archive: file.archive, fileName: file.name || 'package.zip', versioning, importedBy: user.id });
}

function versioningOf(text: string): Versioning {
  const known = versionings.find((versioning) => versioning === text);
  if (known) return known;
  throw new LmsError('invalid-parameter', `versioning must be one of ${versionings.join(', ')}.`);
}

function receiptOf(imported: ImportedAs, baseUrl: string): ImportReceipt {
  const { module } = imported;
  return {
    status: 'ok',
    package: { id: imported.identifier, title: imported.title, revision: imported.revision },
    modules: [{ id: module.id, title: module.title, type: moduleType(module.type), description: module.description, links: moduleLinks(baseUrl, module.id) }],
    messages: imported.messages,
  };
}
