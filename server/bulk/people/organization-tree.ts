import { rootOrganization, type OrganizationRow } from '../../store/organizations.ts';
import type { OrganizationStep } from './user-row.ts';

/** The organizations that there are, and those that rows add on their way: a level that is not there is made, one with another name renamed. */
export class OrganizationTree {
  readonly added: OrganizationRow[] = [];
  readonly #renamed = new Map<string, OrganizationRow>();
  readonly #byPlace: Map<string, OrganizationRow>;

  constructor(organizations: readonly OrganizationRow[]) {
    this.#byPlace = new Map(organizations.map((row) => [placeOf(row.parentId, row.code), row]));
  }

  get renamed(): readonly OrganizationRow[] {
    return [...this.#renamed.values()].filter((row) => !this.added.includes(row));
  }

  /** The ID of the organization at the end of the path. Codes are unique among siblings (facts C.1-J2), and met in any case. */
  place(path: readonly OrganizationStep[], takeId: () => string): string {
    let id = rootOrganization;
    for (const { code, description } of path) {
      const place = placeOf(id, code);
      const there = this.#byPlace.get(place);
      const row = there ?? { id: takeId(), code, description: description ?? code, parentId: id, attributes: [] };
      if (!there) {
        this.#byPlace.set(place, row);
        this.added.push(row);
      } else if (description !== undefined && description !== there.description) {
        there.description = description;
        this.#renamed.set(there.id, there);
      }
      id = row.id;
    }
    return id;
  }
}

const placeOf = (parentId: string | null, code: string): string => JSON.stringify([parentId, code.trim().toLowerCase()]);
