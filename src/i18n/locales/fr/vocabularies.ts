import type { Locale } from '../../locale.ts';

export const kind: Locale['kind'] = {
  onlineModule: 'En ligne',
  classroom: 'En salle',
  virtualClassroom: 'Classe virtuelle',
  archivedVirtualClassroom: 'Enregistrement',
  exam: 'Examen',
  task: 'Tâche',
  selfTrainingPaper: 'Document',
  specialInterestGroup: 'Groupe',
  externalCourse: 'Cours externe',
  externalCertification: 'Certificat externe',
  justInTimeLearning: 'Aide rapide',
  learningProgram: 'Programme',
  workshopSeminar: 'Atelier',
  onTheJobTraining: 'Au poste de travail',
  coaching: 'Coaching',
  selfTrainingVideo: 'Vidéo',
  internship: 'Stage',
  book: 'Livre',
  cd: 'CD',
  video: 'Vidéo',
  audioCassette: 'Audio',
};

export const status: Locale['status'] = {
  enrolled: 'Pas commencé',
  incomplete: 'En cours',
  completed: 'Terminé',
  cancelled: 'Annulé',
  finishedUsing: 'Fini',
  pendingApproval: 'En attente d’approbation',
  resource: 'Ressource',
  shared: 'Partagé',
  unknown: 'Inconnu',
  waitlisted: 'Sur liste d’attente',
  withdrawn: 'Désinscrit',
  administrativeEntry: 'Saisi par l’administration',
};

export const lesson: Locale['lesson'] = {
  'passed': 'Réussi',
  'completed': 'Terminé',
  'failed': 'Échoué',
  'incomplete': 'En cours',
  'browsed': 'Consulté',
  'not attempted': 'Pas commencé',
};
