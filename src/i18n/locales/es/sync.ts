import type { Locale } from '../../locale.ts';

export const waiting: Locale['waiting'] = {
  title: 'En espera',
  allSent: 'Todo está enviado',
  unsure_one: '{{count, number}} entrada dudosa',
  unsure_many: '{{count, number}} de entradas dudosas',
  unsure_other: '{{count, number}} entradas dudosas',
  refused_one: '{{count, number}} entrada que la plataforma no aceptó',
  refused_many: '{{count, number}} de entradas que la plataforma no aceptó',
  refused_other: '{{count, number}} entradas que la plataforma no aceptó',
  look: 'Mostrar el albarán',
  lookAll: 'Mostrar los albaranes',
  lastSent: 'Último envío: {{at}}',
  telling: 'Enviando',
  sendNow: 'Enviar ahora',
  failedTitle: 'No se ha podido leer lo que se hizo aquí',
};

export const waitingSays: Locale['waitingSays'] = {
  byItself: 'Guardado en este dispositivo. Se envía por sí solo.',
  offline: 'Estás sin conexión. Se enviará por sí solo en cuanto la haya.',
  busy: 'La plataforma o este dispositivo está ocupado. Se intentará de nuevo por sí solo.',
  portal: 'Esta red pide identificarse antes. Después se enviará por sí solo.',
  asking: 'Se perdió una respuesta de la plataforma. La aplicación espera un poco antes de preguntar, para que nada se envíe dos veces.',
  signIn: 'Inicia sesión como {{name}} para enviarlo. Hasta entonces se queda aquí a salvo.',
  unsure: 'Se perdió la respuesta de la plataforma: puede que haya llegado o puede que no. No se vuelve a enviar por sí solo.',
};
