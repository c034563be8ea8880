import type { Locale } from '../../locale.ts';

export const common: Locale['common'] = {
  close: 'Cerrar',
  retry: 'Reintentar',
  cancel: 'Cancelar',
  copy: 'Copiar',
  copied: 'Copiado',
  more: 'Más',
  less: 'Menos',
  loading: 'Cargando',
  skip: 'Ir al contenido',
  toCorrect: 'Corrige esto primero',
  places: 'Secciones',
  updated: 'Última actualización: {{at}}',
  offlineSince: 'Sin conexión – última actualización: {{at}}',
  offline: 'Sin conexión',
  notHereTitle: 'Aún no está en este dispositivo',
  notHereSentence: 'Estás sin conexión y este dispositivo no ha visto esto antes. Conéctate una vez y se quedará aquí.',
  search: 'Buscar',
};

export const places: Locale['places'] = {
  learning: 'Aprender',
  waiting: 'En espera',
  me: 'Yo',
  waits_one: '{{count, number}} entrada por enviar',
  waits_many: '{{count, number}} de entradas por enviar',
  waits_other: '{{count, number}} entradas por enviar',
  toLookAt_one: '{{count, number}} entrada por revisar',
  toLookAt_many: '{{count, number}} de entradas por revisar',
  toLookAt_other: '{{count, number}} entradas por revisar',
  home: 'Inicio',
  catalog: 'Catálogo',
  inbox: 'Bandeja',
};

export const banner: Locale['banner'] = {
  signedOut: 'Tu sesión en la plataforma ha terminado. No se pierde nada: inicia sesión de nuevo y se enviará lo que espera.',
  updated: 'Hay una versión nueva.',
  reload: 'Recargar',
  openNetwork: 'Identificarse en la red',
  roomPages: 'Este dispositivo estaba lleno. Para guardar lo que hiciste, se quitaron páginas que habías visto.',
  roomCourse: 'Este dispositivo estaba lleno. Para guardar lo que hiciste, se quitó la descarga de {{title}}.',
};

export const failed: Locale['failed'] = {
  title: 'Esta página ha fallado',
  sentence: 'El error es nuestro. Lo que hiciste en tus cursos está a salvo en este dispositivo.',
  again: 'Empezar de nuevo',
  details: 'Detalles para soporte',
};

export const errors: Locale['errors'] = {
  'offline': 'Ahora mismo no hay conexión. Lo que está en este dispositivo funciona sin ella.',
  'unreachable': 'No se ha podido contactar con la plataforma. Inténtalo de nuevo.',
  'timed-out': 'La plataforma ha tardado demasiado en responder. Inténtalo de nuevo en un minuto.',
  'cancelled': 'Se ha interrumpido antes de que respondiera la plataforma. Inténtalo de nuevo.',
  'signed-out': 'La plataforma ya no reconoce esta sesión. Inicia sesión de nuevo; en este dispositivo no se pierde nada.',
  'forbidden': 'Tu cuenta no puede ver esto. Pregunta al departamento de formación si crees que debería.',
  'not-found': 'La plataforma ya no lo conoce. Quizá se ha retirado o se ha movido.',
  'refused': 'La plataforma lo ha rechazado. Lo que dijo está en «Detalles para soporte».',
  'busy': 'La plataforma está ocupada. Inténtalo de nuevo en un minuto.',
  'bad-answer': 'Ha respondido algo que no es la plataforma. Inténtalo de nuevo en un minuto.',
  'captive-portal': 'Esta red pide identificarse antes.',
  'newer-version': 'Se ha abierto una versión más nueva de esta aplicación en otra pestaña. Recarga esta página.',
  'storage-full': 'A este dispositivo no le queda espacio para la aplicación. Quita una descarga o libera espacio e inténtalo de nuevo.',
  'storage-failed': 'El navegador no ha dejado que la aplicación cambie lo guardado en este dispositivo. Puede deberse a una ventana privada.',
};
