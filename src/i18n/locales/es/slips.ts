import type { Locale } from '../../locale.ts';

export const slip: Locale['slip'] = {
  heading: 'Lo que se ha enviado',
  waitingHeading: 'Aún no enviado',
  openHeading: 'Cuestiones abiertas',
  seen: 'Lo he visto',
  seenAt: 'Visto: {{at}}',
  newAttempt: 'Nuevo intento',
  opened: 'Abierto',
  stillOpen: 'Sigue abierto. Se enviará cuando salgas de él.',
  waits: 'Guardado en este dispositivo. En espera de envío.',
  sent: 'Enviado: {{at}}.',
  answered: 'La plataforma respondió: {{status}}.',
  answeredScore: 'La plataforma respondió: {{status}}, {{score}}.',
  before: 'Antes',
  now: 'Después',
  details: 'Detalles para soporte',
  earlier: 'Mostrar anteriores',
  noneTitle: 'Aquí aún no se ha hecho nada',
  noneSentence: 'Cada vez que abres un curso, su albarán aparece aquí: qué se envió, cuándo, y qué respondió la plataforma.',
};

export const slipState: Locale['slipState'] = {
  open: 'Abierto',
  waiting: 'En espera',
  telling: 'Enviando',
  sent: 'Enviado',
  unsure: 'Dudoso',
  refused: 'Rechazado',
};

export const settled: Locale['settled'] = {
  'launch-answer-lost': 'Se perdió la respuesta cuando se comunicó a la plataforma que abriste el curso: puede que lo haya contado o puede que no. No se vuelve a enviar por sí solo.',
  'result-answer-lost': 'Se perdió la respuesta cuando se envió el resultado: puede que haya llegado o puede que no. No se vuelve a enviar por sí solo.',
  'exit-answer-lost': 'El resultado llegó, pero se perdió la última respuesta: puede que el tiempo cuente o puede que no. No se vuelve a enviar por sí solo.',
  'session-lost': 'La plataforma cortó la conversación antes de tiempo: el resultado llegó, puede que el tiempo no cuente.',
  'details-answer-lost': 'El resultado llegó. No se sabe si llegaron las respuestas sueltas.',
  'details-refused': 'El resultado llegó. La plataforma no aceptó las respuestas sueltas.',
  'attempt-unsure': 'Pertenece a un nuevo intento que quizá no se abrió, así que no se envió nada.',
  'attempt-refused': 'La plataforma no abrió el nuevo intento al que esto pertenece.',
  'lms-holds-worse': 'El resultado se envió, y se volvió a enviar, pero la plataforma muestra uno peor. Enseña esto al departamento de formación.',
  'hacp-refused': 'La plataforma rechazó el resultado. Lo que dijo está en «Detalles para soporte».',
  'lms-refused': 'La plataforma lo entendió y dijo que no. Lo que dijo está en «Detalles para soporte».',
  'data-missing': 'Lo que se hizo ya no está en este dispositivo, así que no hay nada que enviar.',
  'forbidden': 'Tu cuenta ya no puede escribir en este curso. Pregunta al departamento de formación; tu resultado se queda aquí.',
  'not-found': 'La plataforma ya no conoce esta inscripción. Pregunta al departamento de formación; tu resultado se queda aquí.',
};
