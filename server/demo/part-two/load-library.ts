import { eq } from 'drizzle-orm';
import { picturesPath } from '../../pictures.ts';
import { modules, users } from '../../store/schema.ts';
import type { Database } from '../../store/store.ts';
import { pictures, resources } from '../../store/tables/catalog-tables.ts';
import { coverPicture } from '../generated/cover-picture.ts';
import { library } from '../seeds/library.ts';
import { faces, modulePictures, pictures as seeds, type SeedPicture } from '../seeds/pictures.ts';
import { facePicture } from './draw-face.ts';
import { wavesPicture } from './draw-waves.ts';
import { madeFile } from './make-file.ts';
import type { Moments } from './moments.ts';

/** Where a picture of the LMS is, from the server's root. */
export const pictureAddress = (name: string): string => picturesPath + name.split('/').map((part) => encodeURIComponent(part)).join('/');

/** The files of the resources library. */
export async function loadLibrary(tx: Database, { now, ago }: Moments): Promise<void> {
  const rows = library.map(({ url, title, description, updated, isPublic = false, content }) => {
    const { contentType, bytes } = madeFile({ title, content }, now);
    return { id: url.replaceAll(/[/.]/g, '-'), url, title, description, contentType, bytes, sizeBytes: bytes.length, isPublic, updatedAt: ago(-updated) };
  });
  await tx.insert(resources).values(rows).onConflictDoNothing();
}

/** Pictures of modules, people and news. A picture that somebody has already stays. */
export async function loadPictures(tx: Database): Promise<void> {
  const text = (written: string): Uint8Array => new TextEncoder().encode(written);
  const drawn = faces.map((face) => ({ name: `people/${face.user}.svg`, contentType: 'image/svg+xml', bytes: text(facePicture(face)) }));
  await tx.insert(pictures).values([...seeds.map((seed) => picture(seed, text)), ...drawn]).onConflictDoNothing();
  for (const [id, name] of Object.entries(modulePictures)) await tx.update(modules).set({ image: pictureAddress(name) }).where(eq(modules.id, id));
  for (const { user } of faces) await tx.update(users).set({ photo: pictureAddress(`people/${user}.svg`) }).where(eq(users.id, user));
}

function picture(seed: SeedPicture, text: (written: string) => Uint8Array): typeof pictures.$inferInsert {
  if (seed.kind === 'contours') return { name: seed.name, contentType: 'image/svg+xml', bytes: text(coverPicture(seed.seed, seed.hue)) };
  return { name: seed.name, contentType: 'image/png', bytes: wavesPicture(seed.width, seed.height, seed.hue) };
}
