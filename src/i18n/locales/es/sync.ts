import type { Locale } from '../../locale.ts';

export const waiting: Locale['waiting'] = {
  title: 'En espera',
  allSent: 'Todo está enviado',
  nothing: 'No hay nada tuyo en este dispositivo en espera de envío.',
  unsure_one: '{{count, number}} resultado dudoso',
  unsure_many: '{{count, number}} de resultados dudosos',
  unsure_other: '{{count, number}} resultados dudosos',
  unsureSentence: 'Se perdió una respuesta de la plataforma: puede que haya llegado o puede que no. Se queda aquí, y su albarán dice lo que se sabe.',
  refused_one: '{{count, number}} resultado que la plataforma no aceptó',
  refused_many: '{{count, number}} de resultados que la plataforma no aceptó',
  refused_other: '{{count, number}} resultados que la plataforma no aceptó',
  refusedSentence: 'Se queda aquí, y su albarán dice por qué.',
  look: 'Mostrar el albarán',
  lastSent: 'Último envío: {{at}}',
  byItself: 'Se envía por sí solo.',
  telling: 'Se está enviando ahora.',
  signedOut: 'La plataforma ya no reconoce esta sesión. Inicia sesión de nuevo para enviarlo; hasta entonces se queda aquí a salvo.',
  wrongLearner: 'En este navegador hay otra persona con la sesión iniciada. Inicia sesión como {{name}} para enviarlo; hasta entonces se queda aquí a salvo.',
  sendNow: 'Enviar ahora',
  failedTitle: 'No se ha podido leer lo que se hizo aquí',
};

export const waitingFor: Locale['waitingFor'] = {
  'offline': 'Estás sin conexión. Se enviará por sí solo en cuanto la haya.',
  'timed-out': 'La plataforma ha tardado demasiado en responder. Se intentará de nuevo por sí solo.',
  'busy': 'La plataforma está ocupada. Se intentará de nuevo por sí solo.',
  'bad-answer': 'Ha respondido algo que no es la plataforma: puede que esta red pida identificarse antes. Abre cualquier página web; se intentará de nuevo por sí solo.',
  'answer-lost': 'Se perdió una respuesta de la plataforma. La aplicación espera un poco antes de preguntar, para que nada se envíe dos veces.',
  'storage-failed': 'El navegador no ha dejado que la aplicación lea lo que guardó. Se intentará de nuevo por sí solo.',
};
