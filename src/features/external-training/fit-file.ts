/** So much the reference LMS takes of one file; the reference of the functions names no limit. */
export const mostFileBytes = 10 * 1024 * 1024;

const endings = ['jpg', 'jpeg', 'png', 'gif', 'webp', 'avif', 'heic', 'heif', 'bmp', 'tif', 'tiff', 'pdf', 'doc', 'docx', 'odt', 'rtf', 'txt', 'xls', 'xlsx', 'ods', 'ppt', 'pptx', 'odp'];

/** What can be proof, as `<input accept>` has it: pictures, PDF and what offices write. The reference of the functions names no kinds; whoever approves has to read it, and nobody should have to run it. */
export const proofAccept = ['image/*', ...endings.map((ending) => `.${ending}`)].join(',');

export type FittedFile =
  | { readonly kind: 'fits'; readonly file: File; readonly isSmaller: boolean }
  | { readonly kind: 'too-large'; readonly name: string; readonly size: number }
  | { readonly kind: 'no-proof'; readonly name: string };

const longestSide = 2400;

/** By its ending, which is what opens it; a name without one (some phones' pictures have none) by what the browser says of it. */
function isProof({ name, type }: File): boolean {
  const ending = /\.([^.]*)$/u.exec(name)?.[1]?.toLowerCase();
  return ending === undefined ? type === 'application/pdf' || /^image\/(?!svg)/u.test(type) : endings.includes(ending);
}

/** A file as it can be sent. Only a picture beyond the limit is made smaller: what is proof should stay as it was taken. */
export async function fitFile(file: File, most = mostFileBytes): Promise<FittedFile> {
  if (!isProof(file)) return { kind: 'no-proof', name: file.name };
  if (file.size <= most) return { kind: 'fits', file, isSmaller: false };
  const smaller = file.type.startsWith('image/') ? await smallerPicture(file).catch(() => undefined) : undefined;
  if (!smaller || smaller.size > most) return { kind: 'too-large', name: file.name, size: file.size };
  return { kind: 'fits', file: smaller, isSmaller: true };
}

async function smallerPicture(file: File): Promise<File> {
  const picture = await createImageBitmap(file);
  const share = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.round(picture.width * share), Math.round(picture.height * share));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  return new File([blob], `${file.name.replace(/\.[^.]*$/u, '')}.jpg`, { type: 'image/jpeg' });
}
