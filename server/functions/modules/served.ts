import * as group from '#api/contract/modules.ts';
import { contentPackageImporter } from '../../content/content-package-importer.ts';
import { answers, answersAnybody, answersAnybodyWithFile, answersUpload, type ServedFunction } from '../handler.ts';
import { catalog } from './catalog.ts';
import { facility } from './facility.ts';
import { module } from './module.ts';
import { modules } from './modules.ts';
import { preloadModules } from './preload-modules.ts';
import { resource } from './resource.ts';
import { resources } from './resources.ts';

export const servedModules: Readonly<Record<keyof typeof group, ServedFunction>> = {
  catalog: answersAnybody(group.catalog, catalog),
  module: answersAnybody(group.module, module),
  modules: answersAnybody(group.modules, modules),
  preloadModules: answersAnybody(group.preloadModules, preloadModules),
  facility: answers(group.facility, facility),
  resources: answersAnybody(group.resources, resources),
  resource: answersAnybodyWithFile(group.resource, resource),
  contentPackageImporter: answersUpload(group.contentPackageImporter, contentPackageImporter),
};
