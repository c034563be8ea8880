import type { Locale } from '../../locale.ts';

export const unsent: Locale['unsent'] = {
  title: 'Trabajo sin enviar, como archivo',
  save: 'Guardar en un archivo',
  saveSentence: 'Recoge el archivo en otro dispositivo donde tengas la sesión iniciada como {{name}}, y solo en uno: se enviará desde allí y ya no desde aquí.',
  saveAgain: 'Guardar el archivo de nuevo',
  copy: 'Guardar una copia para soporte',
  copySentence: 'Una copia es solo para leer: lo que espera se queda aquí y se envía desde aquí.',
  takeUp: 'Recoger un archivo',
  takeBack: 'Devolverlo aquí',
  takeBackSentence: 'Devuelto, vuelve a esperar aquí. Si otro dispositivo ha recogido el archivo, la plataforma lo contará dos veces.',
  inFile_one: '{{count, number}} entrada está en un archivo',
  inFile_many: '{{count, number}} de entradas están en un archivo',
  inFile_other: '{{count, number}} entradas están en un archivo',
  saved: 'Guardado. Ya no se envía desde este dispositivo.',
  copied: 'La copia está guardada.',
  nothing: 'Ahora no se puede mover nada: no hay nada en espera o hay un curso abierto.',
  takenUp_one: 'Se ha recogido {{count, number}} entrada. Se envía desde este dispositivo.',
  takenUp_many: 'Se han recogido {{count, number}} de entradas. Se envían desde este dispositivo.',
  takenUp_other: 'Se han recogido {{count, number}} entradas. Se envían desde este dispositivo.',
};

export const notTakenUp: Locale['notTakenUp'] = {
  'not-a-file': 'Este no es un archivo con trabajo sin enviar.',
  'damaged': 'Este archivo se ha modificado o no está completo. Guárdalo de nuevo en su lugar de origen.',
  'newer-version': 'Este archivo lo ha creado una versión más nueva de la aplicación. Recarga la aplicación e inténtalo de nuevo.',
  'other-site': 'Este archivo pertenece a otra plataforma.',
  'other-learner': 'Este archivo es de otra persona. Solo ella puede recogerlo.',
  'copy': 'Esta es una copia para soporte. Lo que contiene lo envía el dispositivo que la creó.',
  'from-here': 'Este archivo viene de este dispositivo. Devuélvelo aquí en su lugar.',
  'before': 'Este archivo ya se recogió aquí por completo.',
};
