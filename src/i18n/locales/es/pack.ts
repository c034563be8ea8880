import type { Locale } from '../../locale.ts';

export const pack: Locale['pack'] = {
  heading: 'Descarga',
  notHere: 'No está en este dispositivo',
  once: 'Una vez descargado, funciona sin conexión.',
  onceSize: '{{size}}. Una vez descargado, funciona sin conexión.',
  queued: 'Siguiente en la cola',
  downloading: 'Descargando',
  checking: 'Comprobando lo recibido',
  paused: 'En pausa',
  here: 'En este dispositivo',
  hereSize: '{{size}}. Funciona sin conexión.',
  stopped: 'La descarga se ha detenido',
  amount: '{{done}} de {{total}}',
  left: 'quedan {{left}}',
  earlier: 'En este dispositivo hay una versión anterior, que se abre mientras tanto.',
  pause: 'Pausar',
  resume: 'Continuar',
  remove: 'Quitar',
  removeTitle: '¿Quitarlo de este dispositivo?',
  removeSentence: 'Lo que hiciste en él se conserva y se enviará igualmente. Puedes descargarlo de nuevo cuando quieras.',
  keep: 'Conservarlo',
  openElsewhere: 'El curso está abierto en otra pestaña. Ciérralo allí y después quítalo.',
  protect: 'Proteger',
};

export const pause: Locale['pause'] = {
  'by-learner': 'Seguirá donde se detuvo.',
  'connection-lost': 'Se ha perdido la conexión. Seguirá por sí solo donde se detuvo.',
  'lms-busy': 'La plataforma está ocupada. Seguirá por sí solo.',
  'signed-out': 'La plataforma ya no reconoce esta sesión. Inicia sesión de nuevo y seguirá.',
  'unexpected-page': 'En lugar del curso ha llegado una página web: puede que esta red pida identificarse antes. Abre cualquier página web; seguirá por sí solo.',
  'storage-full': 'No queda espacio en este dispositivo. Libera espacio y continúa.',
  'player-not-ready': 'Está todo aquí. La aplicación aún prepara lo que lo reproduce: sigue con conexión un momento.',
};

export const downloadFailure: Locale['downloadFailure'] = {
  'empty': 'No ha llegado nada. El curso está vacío en la plataforma; avisa al departamento de formación.',
  'not-a-zip': 'Lo que ha llegado no es un curso. Avisa al departamento de formación.',
  'cut-short': 'El curso termina antes de tiempo. Inténtalo de nuevo; si se repite, avisa al departamento de formación.',
  'directory-lies': 'El curso está dañado. Avisa al departamento de formación.',
  'unsafe-name': 'El curso contiene un archivo que podría causar daños, así que no se ha guardado. Avisa al departamento de formación.',
  'encrypted': 'El curso está bloqueado con contraseña. Avisa al departamento de formación.',
  'unknown-compression': 'El curso está comprimido de una forma que ningún navegador puede abrir. Avisa al departamento de formación.',
  'damaged-entry': 'Un archivo del curso está dañado. Inténtalo de nuevo; si se repite, avisa al departamento de formación.',
  'too-large': 'Un archivo del curso es demasiado grande para este dispositivo.',
  'no-manifest': 'El curso no tiene índice. Avisa al departamento de formación.',
  'manifest-not-xml': 'El índice del curso no se puede leer. Avisa al departamento de formación.',
  'no-organization': 'El índice del curso está vacío. Avisa al departamento de formación.',
  'nothing-to-launch': 'El curso no tiene ninguna parte que se pueda abrir. Avisa al departamento de formación.',
  'launch-file-missing': 'A una parte del curso le falta la primera página. Avisa al departamento de formación.',
  'unsupported-kind': 'Este tipo de curso no funciona aquí. Ábrelo en la plataforma.',
  'forbidden': 'Tu cuenta no puede descargar este curso. Pregunta al departamento de formación.',
  'not-found': 'La plataforma ya no tiene este curso. Pregunta al departamento de formación.',
  'refused': 'La plataforma ha rechazado la descarga. Pregunta al departamento de formación.',
  'storage-full': 'No hay espacio suficiente en este dispositivo. Quita otra descarga o libera espacio e inténtalo de nuevo.',
};

export const protection: Locale['protection'] = {
  'protected': 'Protegido: el navegador lo conserva hasta que lo quites.',
  'not-protected': 'Sin proteger: el navegador puede quitarlo si el dispositivo se queda sin espacio.',
  'unknown': 'El navegador no ha dicho si lo conserva cuando falte espacio.',
};
