import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Real packages of others lie beside the repository, where they lie at all. */
const folder = fileURLToPath(new URL('../../../shared/packages/', import.meta.url));

export const hasRealPackage = (name: string): boolean => existsSync(folder + name);

export const realPackage = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(folder + name));
