import type { Words } from '#i18n/use-words.ts';
import type { DownloadFailure } from '#offline/downloads/download-state.ts';

/** Why a download failed; what any other place would say as well is said in the same words. */
export const whyNotDownloaded = ({ t }: Words, reason: DownloadFailure): string => (reason === 'storage-failed' ? t('errors.storage-failed') : t(`downloadFailure.${reason}`));
