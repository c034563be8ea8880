import type { Locale } from '../../locale.ts';

export const waiting: Locale['waiting'] = {
  title: 'Wacht',
  allSent: 'Alles is verzonden',
  nothing: 'Op dit apparaat wacht niets van jou op verzending.',
  unsure_one: '{{count, number}} resultaat is onzeker',
  unsure_other: '{{count, number}} resultaten zijn onzeker',
  unsureSentence: 'Een antwoord van het leerplatform ging verloren: misschien is het aangekomen, misschien niet. Het blijft hier, en de pakbon zegt wat bekend is.',
  refused_one: '{{count, number}} resultaat heeft het leerplatform niet aangenomen',
  refused_other: '{{count, number}} resultaten heeft het leerplatform niet aangenomen',
  refusedSentence: 'Het blijft hier, en de pakbon zegt waarom.',
  look: 'De pakbon tonen',
  lastSent: 'Laatst verzonden: {{at}}',
  byItself: 'Het wordt vanzelf verzonden.',
  telling: 'Het wordt nu verzonden.',
  signedOut: 'Het leerplatform herkent deze aanmelding niet meer. Meld je opnieuw aan om te verzenden; tot die tijd blijft het veilig hier.',
  wrongLearner: 'In deze browser is iemand anders aangemeld. Meld je aan als {{name}} om te verzenden; tot die tijd blijft het veilig hier.',
  sendNow: 'Nu verzenden',
  failedTitle: 'Wat hier is gedaan, kon niet worden gelezen',
};

export const waitingFor: Locale['waitingFor'] = {
  'offline': 'Je bent offline. Het wordt vanzelf verzonden zodra er verbinding is.',
  'timed-out': 'Het leerplatform deed er te lang over om te antwoorden. Het wordt vanzelf opnieuw geprobeerd.',
  'busy': 'Het leerplatform is bezet. Het wordt vanzelf opnieuw geprobeerd.',
  'bad-answer': 'Het antwoord kwam niet van het leerplatform: misschien moet je je op dit netwerk eerst aanmelden. Open een willekeurige webpagina; het wordt vanzelf opnieuw geprobeerd.',
  'answer-lost': 'Een antwoord van het leerplatform ging verloren. De app wacht even voordat ze het vraagt, zodat niets twee keer wordt verzonden.',
  'storage-failed': 'De browser liet de app niet lezen wat was opgeslagen. Het wordt vanzelf opnieuw geprobeerd.',
};
