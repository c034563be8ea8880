import type { Locale } from '../../locale.ts';

export const waiting: Locale['waiting'] = {
  title: 'Wachtend',
  allSent: 'Alles is verzonden',
  unsure_one: '{{count, number}} item is onzeker',
  unsure_other: '{{count, number}} items zijn onzeker',
  refused_one: '{{count, number}} item heeft het leerplatform niet aangenomen',
  refused_other: '{{count, number}} items heeft het leerplatform niet aangenomen',
  look: 'De pakbon tonen',
  lookAll: 'De pakbonnen tonen',
  lastSent: 'Laatst verzonden: {{at}}',
  telling: 'Wordt verzonden',
  sendNow: 'Nu verzenden',
  failedTitle: 'Wat hier is gedaan, kon niet worden gelezen',
};

export const waitingSays: Locale['waitingSays'] = {
  byItself: 'Opgeslagen op dit apparaat. Het wordt vanzelf verzonden.',
  offline: 'Je bent offline. Het wordt vanzelf verzonden zodra er verbinding is.',
  busy: 'Het leerplatform of dit apparaat is bezet. Het wordt vanzelf opnieuw geprobeerd.',
  portal: 'Op dit netwerk moet je je eerst aanmelden. Daarna wordt het vanzelf verzonden.',
  asking: 'Een antwoord van het leerplatform ging verloren. De app wacht even voordat ze het vraagt, zodat niets twee keer wordt verzonden.',
  signIn: 'Meld je aan als {{name}} om te verzenden. Tot die tijd blijft het veilig hier.',
  unsure: 'Het antwoord van het leerplatform ging verloren: misschien is het aangekomen, misschien niet. Het wordt niet vanzelf opnieuw verzonden.',
};
