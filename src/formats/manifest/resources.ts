import type { ResourceKind } from '../course.ts';
import { attribute, child, children, type XmlElement } from '../xml/xml-element.ts';
import { extendBase, noBase, type Base } from './launch-address.ts';

/** A `<resource>`. */
export interface Resource {
  readonly href: string | undefined;
  readonly base: Base;
  readonly kind: ResourceKind;
  /** The hrefs of its `<file>`s. */
  readonly files: readonly string[];
}

/** What identifiers of a manifest and of the manifests inside it stand for. The first of two with the same identifier counts. */
export interface ManifestParts {
  readonly resources: ReadonlyMap<string, Resource>;
  /** The `<manifest>`s inside: an item may stand for the whole organization of one (IMS CP 1.1.2, 4.1). */
  readonly subManifests: ReadonlyMap<string, XmlElement>;
}

/** Collects the resources of a manifest, those of the manifests inside it included. One that does not say its kind is of the kind `unsaid`. */
export function readManifestParts(manifest: XmlElement, unsaid: ResourceKind = 'unsaid'): ManifestParts {
  const resources = new Map<string, Resource>();
  const subManifests = new Map<string, XmlElement>();
  const collect = (inner: XmlElement, outer: Base): void => {
    const base = baseInside(inner, outer);
    for (const list of children(inner, 'resources')) {
      const listBase = baseInside(list, base);
      for (const element of children(list, 'resource')) {
        const id = identifierOf(element);
        if (id !== '' && !resources.has(id)) resources.set(id, readResource(element, baseInside(element, listBase), unsaid));
      }
    }
    for (const sub of children(inner, 'manifest')) {
      const id = identifierOf(sub);
      if (id !== '' && !subManifests.has(id)) subManifests.set(id, sub);
      collect(sub, base);
    }
  };
  collect(manifest, noBase);
  return { resources, subManifests };
}

/** An `identifier` without the blanks that some tools leave around it. */
export function identifierOf(element: XmlElement): string {
  return attribute(element, 'identifier')?.trim() ?? '';
}

/** The organization that counts: the default, where it is there and has items, else the first that has. */
export function organizationOf(manifest: XmlElement): XmlElement | undefined {
  const organizations = child(manifest, 'organizations');
  if (!organizations) return undefined;
  const wanted = attribute(organizations, 'default')?.trim();
  const withItems = children(organizations, 'organization').filter((organization) => child(organization, 'item'));
  return withItems.find((organization) => identifierOf(organization) === wanted) ?? withItems[0];
}

function readResource(element: XmlElement, base: Base, unsaid: ResourceKind): Resource {
  const href = attribute(element, 'href')?.trim();
  const files = children(element, 'file').map((file) => attribute(file, 'href')?.trim() ?? '');
  return { href: href === '' ? undefined : href, base, kind: kindOf(element) ?? unsaid, files: files.filter((file) => file !== '') };
}

function kindOf(element: XmlElement): ResourceKind | undefined {
  const kind = attribute(element, 'scormtype')?.trim().toLowerCase();
  return kind === 'sco' || kind === 'asset' ? kind : undefined;
}

function baseInside(element: XmlElement, base: Base): Base {
  return extendBase(base, element.attributes['xml:base']);
}
