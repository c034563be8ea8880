import type { Locale } from '../../locale.ts';

export const pdf: Locale['pdf'] = {
  page_one: 'Seite {{page}} von {{count, number}}',
  page_other: 'Seite {{page}} von {{count, number}}',
  larger: 'Größer',
  smaller: 'Kleiner',
  failed: 'Diese Datei ließ sich hier nicht anzeigen. Laden Sie sie herunter und öffnen Sie sie mit einer anderen App.',
  notLoaded: 'Was diese Datei anzeigt, ist noch nicht auf diesem Gerät. Verbinden Sie sich einmal, dann bleibt es hier.',
};
