import type { Locale } from '../../locale.ts';

export const forum: Locale['forum'] = {
  title: 'Foro',
  failedTitle: 'No se ha podido cargar el foro',
  listLabel: 'Últimos mensajes del foro',
  nothingTitle: 'Nadie ha escrito todavía',
  nothingSentence: 'Los últimos mensajes del foro aparecen aquí.',
  inForum: '{{topic}} en {{forum}}',
  open: 'Abrir en la plataforma',
  openHint: 'Para leer temas enteros y responder, la plataforma se abre en una pestaña nueva. Necesita conexión.',
  openOffline: 'Estás sin conexión. Los temas enteros y las respuestas están en la plataforma, y para eso hace falta conexión.',
};
