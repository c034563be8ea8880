import type { Locale } from '../../locale.ts';

export const kind: Locale['kind'] = {
  onlineModule: 'En línea',
  classroom: 'Presencial',
  virtualClassroom: 'Aula virtual',
  archivedVirtualClassroom: 'Grabación',
  exam: 'Examen',
  task: 'Tarea',
  selfTrainingPaper: 'Documento',
  specialInterestGroup: 'Grupo',
  externalCourse: 'Curso externo',
  externalCertification: 'Certificado externo',
  justInTimeLearning: 'Ayuda rápida',
  learningProgram: 'Programa',
  workshopSeminar: 'Taller',
  onTheJobTraining: 'En el puesto',
  coaching: 'Coaching',
  selfTrainingVideo: 'Vídeo',
  internship: 'Prácticas',
  book: 'Libro',
  cd: 'CD',
  video: 'Vídeo',
  audioCassette: 'Audio',
};

export const status: Locale['status'] = {
  enrolled: 'Sin empezar',
  incomplete: 'En curso',
  completed: 'Completado',
  cancelled: 'Cancelado',
  finishedUsing: 'Terminado',
  pendingApproval: 'En espera de aprobación',
  resource: 'Recurso',
  shared: 'Compartido',
  unknown: 'Desconocido',
  waitlisted: 'En lista de espera',
  withdrawn: 'De baja',
  administrativeEntry: 'Anotado por administración',
};

export const lesson: Locale['lesson'] = {
  'passed': 'Superado',
  'completed': 'Completado',
  'failed': 'No superado',
  'incomplete': 'En curso',
  'browsed': 'Visto',
  'not attempted': 'Sin empezar',
};
