import * as group from '#api/contract/modules.ts';
import { contentPackageImporter } from '../../content/content-package-importer.ts';
import { answersAnybody, answersUpload, type ServedFunction } from '../handler.ts';
import { module } from './module.ts';

export const servedModules: Readonly<Record<keyof typeof group, ServedFunction>> = {
  module: answersAnybody(group.module, module),
  contentPackageImporter: answersUpload(group.contentPackageImporter, contentPackageImporter),
};
