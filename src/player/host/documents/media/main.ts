// The page of ours that is served where a course, or a learner, opens a film or a sound as a page: with the browser's own controls.
import { mimeTypeOf } from '#formats/mime-type.ts';
import { openDocument } from '../open-document.ts';
import { addCaptions } from './captions.ts';
import { followPlaying } from './follow-playing.ts';
import { hearKeys } from './media-keys.ts';
import { tellSession } from './media-session.ts';

const opened = openDocument(window);
const { words, address, title, player, isOutermost } = opened;
const place = document.querySelector('main') ?? document.body;
const isSound = mimeTypeOf(new URL(address).pathname).startsWith('audio/');
const media = document.createElement(isSound ? 'audio' : 'video');
media.controls = true;
media.preload = 'metadata';
media.ariaLabel = title;
if (media instanceof HTMLVideoElement) media.playsInline = true;
// In a frame of a course it plays at once, as the browser's own page for a film does.
if (!isOutermost) media.autoplay = true;
document.documentElement.dataset['kind'] = isSound ? 'sound' : 'film';

addCaptions(media, player?.documents.captionsFor(address) ?? [], words.captions);
followPlaying(media, opened);
hearKeys(media);
tellSession(media, title, player?.documents.courseTitle ?? '');
media.addEventListener('error', () => {
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.textContent = words.notPlayed;
  place.replaceChildren(sentence);
});

if (isOutermost && isSound) {
  const heading = document.createElement('h1');
  heading.textContent = title;
  place.append(heading);
}
place.append(media);
media.src = address;
