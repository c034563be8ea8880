import type { Locale } from '../../locale.ts';

export const unsent: Locale['unsent'] = {
  title: 'Niet-verzonden werk als bestand',
  save: 'Opslaan in een bestand',
  saveSentence: 'Neem het bestand over op een ander apparaat waarop je bent aangemeld als {{name}}, en op één: daarvandaan wordt het verzonden, en niet meer hiervandaan.',
  saveAgain: 'Het bestand opnieuw opslaan',
  copy: 'Een kopie voor support opslaan',
  copySentence: 'Een kopie is alleen om te lezen: wat wacht, blijft hier en wordt hiervandaan verzonden.',
  takeUp: 'Een bestand overnemen',
  takeBack: 'Terughalen',
  takeBackSentence: 'Teruggehaald wacht het weer hier. Heeft een ander apparaat het bestand overgenomen, dan telt het leerplatform het dubbel.',
  inFile_one: '{{count, number}} item zit in een bestand',
  inFile_other: '{{count, number}} items zitten in een bestand',
  saved: 'Opgeslagen. Het wordt niet meer vanaf dit apparaat verzonden.',
  copied: 'De kopie is opgeslagen.',
  nothing: 'Er kan nu niets worden verplaatst: er wacht niets, of er is een cursus open.',
  takenUp_one: '{{count, number}} item is overgenomen. Het wordt vanaf dit apparaat verzonden.',
  takenUp_other: '{{count, number}} items zijn overgenomen. Ze worden vanaf dit apparaat verzonden.',
};

export const notTakenUp: Locale['notTakenUp'] = {
  'not-a-file': 'Dit is geen bestand met niet-verzonden werk.',
  'damaged': 'Dit bestand is gewijzigd of niet volledig. Sla het opnieuw op waar het vandaan komt.',
  'newer-version': 'Een nieuwere versie van deze app heeft dit bestand gemaakt. Laad de app opnieuw en probeer het dan opnieuw.',
  'other-site': 'Dit bestand hoort bij een ander leerplatform.',
  'other-learner': 'Dit bestand is van iemand anders. Alleen die persoon kan het overnemen.',
  'copy': 'Dit is een kopie voor support. Wat erin staat, wordt verzonden door het apparaat dat de kopie heeft gemaakt.',
  'from-here': 'Dit bestand komt van dit apparaat. Haal het hier terug.',
  'before': 'Dit bestand is hier al helemaal overgenomen.',
};
