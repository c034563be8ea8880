import type { Locale } from '../../locale.ts';

export const pack: Locale['pack'] = {
  heading: 'Download',
  notHere: 'Niet op dit apparaat',
  once: 'Eenmaal gedownload werkt het zonder verbinding.',
  onceSize: '{{size}}. Eenmaal gedownload werkt het zonder verbinding.',
  queued: 'Volgende in de rij',
  downloading: 'Downloaden',
  checking: 'Controleren wat er is',
  paused: 'Gepauzeerd',
  here: 'Op dit apparaat',
  hereSize: '{{size}}. Werkt zonder verbinding.',
  stopped: 'De download is gestopt',
  amount: '{{done}} van {{total}}',
  left: 'nog {{left}}',
  earlier: 'Een eerdere versie staat op dit apparaat en opent intussen.',
  pause: 'Pauzeren',
  resume: 'Hervatten',
  remove: 'Verwijderen',
  removeTitle: 'Van dit apparaat verwijderen?',
  removeSentence: 'Wat je erin hebt gedaan, blijft en wordt nog verzonden. Je kunt het altijd opnieuw downloaden.',
  keep: 'Behouden',
  openElsewhere: 'De cursus is open in een ander tabblad. Sluit hem daar en verwijder hem dan.',
  protect: 'Beschermen',
};

export const pause: Locale['pause'] = {
  'by-learner': 'Het gaat verder waar het stopte.',
  'connection-lost': 'De verbinding is weg. Het gaat vanzelf verder waar het stopte.',
  'lms-busy': 'Het leerplatform is bezet. Het gaat vanzelf verder.',
  'signed-out': 'Het leerplatform herkent deze aanmelding niet meer. Meld je opnieuw aan, dan gaat het verder.',
  'unexpected-page': 'Er kwam een webpagina in plaats van de cursus: misschien moet je je op dit netwerk eerst aanmelden. Open een willekeurige webpagina; het gaat vanzelf verder.',
  'storage-full': 'Er is geen ruimte meer op dit apparaat. Maak ruimte vrij en hervat dan.',
  'player-not-ready': 'Alles is hier. De app maakt het afspelen nog klaar: blijf even verbonden.',
};

export const downloadFailure: Locale['downloadFailure'] = {
  'empty': 'Er kwam niets aan. De cursus in het leerplatform is leeg; meld het aan je opleidingsafdeling.',
  'not-a-zip': 'Wat aankwam, is geen cursus. Meld het aan je opleidingsafdeling.',
  'cut-short': 'De cursus houdt te vroeg op. Probeer het opnieuw; gebeurt het weer, meld het dan aan je opleidingsafdeling.',
  'directory-lies': 'De cursus is beschadigd. Meld het aan je opleidingsafdeling.',
  'unsafe-name': 'De cursus bevat een bestand dat schade kan aanrichten en is dus niet bewaard. Meld het aan je opleidingsafdeling.',
  'encrypted': 'De cursus is met een wachtwoord beveiligd. Meld het aan je opleidingsafdeling.',
  'unknown-compression': 'De cursus is zo ingepakt dat geen browser hem kan openen. Meld het aan je opleidingsafdeling.',
  'damaged-entry': 'Een bestand van de cursus is beschadigd. Probeer het opnieuw; gebeurt het weer, meld het dan aan je opleidingsafdeling.',
  'too-large': 'Een bestand van de cursus is te groot voor dit apparaat.',
  'no-manifest': 'De cursus heeft geen inhoudsopgave. Meld het aan je opleidingsafdeling.',
  'manifest-not-xml': 'De inhoudsopgave van de cursus is onleesbaar. Meld het aan je opleidingsafdeling.',
  'no-organization': 'De inhoudsopgave van de cursus is leeg. Meld het aan je opleidingsafdeling.',
  'nothing-to-launch': 'De cursus heeft geen onderdeel dat open kan. Meld het aan je opleidingsafdeling.',
  'launch-file-missing': 'Een onderdeel van de cursus mist de eerste pagina. Meld het aan je opleidingsafdeling.',
  'unsupported-kind': 'Dit soort cursus werkt hier niet. Open hem in het leerplatform.',
  'forbidden': 'Je account mag deze cursus niet downloaden. Vraag het je opleidingsafdeling.',
  'not-found': 'Het leerplatform heeft deze cursus niet meer. Vraag het je opleidingsafdeling.',
  'refused': 'Het leerplatform heeft de download geweigerd. Vraag het je opleidingsafdeling.',
  'storage-full': 'Er is niet genoeg ruimte op dit apparaat. Verwijder een andere download of maak ruimte vrij, en probeer het opnieuw.',
};

export const protection: Locale['protection'] = {
  'protected': 'Beschermd: de browser bewaart het tot jij het verwijdert.',
  'not-protected': 'Niet beschermd: de browser kan het verwijderen als het apparaat te weinig ruimte heeft.',
  'unknown': 'De browser heeft niet gezegd of hij dit bewaart als de ruimte krap wordt.',
};
