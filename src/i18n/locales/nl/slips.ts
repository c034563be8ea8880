import type { Locale } from '../../locale.ts';

export const slip: Locale['slip'] = {
  heading: 'Wat is verzonden',
  waitingHeading: 'Nog niet verzonden',
  openHeading: 'Open vragen',
  seen: 'Ik heb het gezien',
  seenAt: 'Gezien: {{at}}',
  newAttempt: 'Nieuwe poging',
  opened: 'Geopend',
  stillOpen: 'Nog open. Het wordt verzonden als je de cursus verlaat.',
  waits: 'Opgeslagen op dit apparaat. Wacht op verzending.',
  sent: 'Verzonden: {{at}}.',
  answered: 'Antwoord van het leerplatform: {{status}}.',
  answeredScore: 'Antwoord van het leerplatform: {{status}}, {{score}}.',
  before: 'Ervoor',
  now: 'Erna',
  details: 'Details voor support',
  earlier: 'Eerdere tonen',
  noneTitle: 'Hier is nog niets gedaan',
  noneSentence: 'Elke keer dat je een cursus opent, verschijnt hier een pakbon: wat is verzonden, wanneer, en wat het leerplatform antwoordde.',
};

export const slipState: Locale['slipState'] = {
  open: 'Open',
  waiting: 'Wacht',
  telling: 'Wordt verzonden',
  sent: 'Verzonden',
  unsure: 'Onzeker',
  refused: 'Geweigerd',
};

export const settled: Locale['settled'] = {
  'launch-answer-lost': 'Het antwoord ging verloren toen het leerplatform werd gemeld dat je de cursus opende: misschien telde het dat, misschien niet. Het wordt niet vanzelf opnieuw verzonden.',
  'result-answer-lost': 'Het antwoord ging verloren toen het resultaat werd verzonden: misschien is het aangekomen, misschien niet. Het wordt niet vanzelf opnieuw verzonden.',
  'exit-answer-lost': 'Het resultaat is aangekomen, maar het laatste antwoord ging verloren: misschien telt de tijd, misschien niet. Het wordt niet vanzelf opnieuw verzonden.',
  'session-lost': 'Het leerplatform brak het gesprek voortijdig af: het resultaat is aangekomen, de tijd telt misschien niet.',
  'details-answer-lost': 'Het resultaat is aangekomen. Of de losse antwoorden aankwamen, is niet bekend.',
  'details-refused': 'Het resultaat is aangekomen. De losse antwoorden nam het leerplatform niet aan.',
  'attempt-unsure': 'Het hoort bij een nieuwe poging die misschien niet is geopend, dus er is niets verzonden.',
  'attempt-refused': 'Het leerplatform heeft de nieuwe poging waar dit bij hoort niet geopend.',
  'lms-holds-worse': 'Het resultaat is verzonden, en nog eens verzonden, maar het leerplatform toont een lager. Laat dit zien aan je opleidingsafdeling.',
  'hacp-refused': 'Het leerplatform heeft het resultaat geweigerd. Wat het zei, staat onder ‘Details voor support’.',
  'lms-refused': 'Het leerplatform begreep het en weigerde. Wat het zei, staat onder ‘Details voor support’.',
  'data-missing': 'Wat is gedaan, staat niet meer op dit apparaat, dus er is niets te verzenden.',
  'forbidden': 'Je account mag niet meer in deze cursus schrijven. Vraag het je opleidingsafdeling; je resultaat blijft hier.',
  'not-found': 'Het leerplatform kent deze inschrijving niet meer. Vraag het je opleidingsafdeling; je resultaat blijft hier.',
};
