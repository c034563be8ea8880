import { isLmsPicture } from '#offline/pictures/lms-picture.ts';
import type { PictureAddress } from '#parts/safe-html.ts';
import type { LmsClient } from '#api/client.ts';

/** Maps the address of a picture of the LMS onto the app's own origin; undefined for pictures from elsewhere and for what is no picture. */
export const pictureAddressOf =
  ({ address }: Pick<LmsClient, 'address'>, site: string): PictureAddress =>
  (src) => {
    const mapped = address(src);
    return mapped !== undefined && isLmsPicture(mapped, site) ? mapped : undefined;
  };
