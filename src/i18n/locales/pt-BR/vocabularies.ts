import type { Locale } from '../../locale.ts';

export const kind: Locale['kind'] = {
  onlineModule: 'On-line',
  classroom: 'Presencial',
  virtualClassroom: 'Sala virtual',
  archivedVirtualClassroom: 'Gravação',
  exam: 'Prova',
  task: 'Tarefa',
  selfTrainingPaper: 'Documento',
  specialInterestGroup: 'Grupo',
  externalCourse: 'Curso externo',
  externalCertification: 'Certificado externo',
  justInTimeLearning: 'Ajuda rápida',
  learningProgram: 'Programa',
  workshopSeminar: 'Oficina',
  onTheJobTraining: 'No trabalho',
  coaching: 'Coaching',
  selfTrainingVideo: 'Vídeo',
  internship: 'Estágio',
  book: 'Livro',
  cd: 'CD',
  video: 'Vídeo',
  audioCassette: 'Áudio',
};

export const status: Locale['status'] = {
  enrolled: 'Não iniciado',
  incomplete: 'Em andamento',
  completed: 'Concluído',
  cancelled: 'Cancelado',
  finishedUsing: 'Encerrado',
  pendingApproval: 'Aguarda aprovação',
  resource: 'Recurso',
  shared: 'Compartilhado',
  unknown: 'Desconhecido',
  waitlisted: 'Na lista de espera',
  withdrawn: 'Inscrição cancelada',
  administrativeEntry: 'Registrado pela administração',
};

export const lesson: Locale['lesson'] = {
  'passed': 'Passou',
  'completed': 'Concluído',
  'failed': 'Não passou',
  'incomplete': 'Em andamento',
  'browsed': 'Visto',
  'not attempted': 'Não iniciado',
};
