import type { Locale } from '../../locale.ts';

export const pack: Locale['pack'] = {
  heading: 'Download',
  notHere: 'Não está neste dispositivo',
  once: 'Depois de baixado, funciona sem conexão.',
  onceSize: '{{size}}. Depois de baixado, funciona sem conexão.',
  queued: 'Próximo da fila',
  downloading: 'Baixando',
  checking: 'Verificando o que chegou',
  paused: 'Em pausa',
  here: 'Neste dispositivo',
  hereSize: '{{size}}. Funciona sem conexão.',
  stopped: 'O download parou',
  amount: '{{done}} de {{total}}',
  left: 'faltam {{left}}',
  earlier: 'Uma versão anterior está neste dispositivo e abre enquanto isso.',
  pause: 'Pausar',
  resume: 'Continuar',
  remove: 'Remover',
  removeTitle: 'Remover deste dispositivo?',
  removeSentence: 'O que você fez nele permanece e ainda será enviado. Você pode baixar de novo a qualquer momento.',
  keep: 'Manter',
  openElsewhere: 'O curso está aberto em outra aba. Feche-o lá e depois remova.',
  protect: 'Proteger',
};

export const pause: Locale['pause'] = {
  'by-learner': 'Continua de onde parou.',
  'connection-lost': 'A conexão caiu. Continua automaticamente de onde parou.',
  'lms-busy': 'A plataforma está ocupada. Continua automaticamente.',
  'signed-out': 'A plataforma não reconhece mais esta sessão. Entre de novo para continuar.',
  'unexpected-page': 'Veio uma página da web em vez do curso: talvez esta rede exija identificação antes. Abra qualquer página da web; continua automaticamente.',
  'storage-full': 'Não há mais espaço neste dispositivo. Libere espaço e continue.',
  'player-not-ready': 'Está tudo aqui. O aplicativo ainda prepara o que reproduz o curso: fique com conexão por um momento.',
};

export const downloadFailure: Locale['downloadFailure'] = {
  'empty': 'Nada chegou. O curso está vazio na plataforma; avise a equipe de treinamento.',
  'not-a-zip': 'O que chegou não é um curso. Avise a equipe de treinamento.',
  'cut-short': 'O curso termina antes da hora. Tente de novo; se acontecer outra vez, avise a equipe de treinamento.',
  'directory-lies': 'O curso está danificado. Avise a equipe de treinamento.',
  'unsafe-name': 'O curso contém um arquivo que poderia causar danos, por isso não foi guardado. Avise a equipe de treinamento.',
  'encrypted': 'O curso está bloqueado com senha. Avise a equipe de treinamento.',
  'unknown-compression': 'O curso está compactado de um jeito que nenhum navegador abre. Avise a equipe de treinamento.',
  'damaged-entry': 'Um arquivo do curso está danificado. Tente de novo; se acontecer outra vez, avise a equipe de treinamento.',
  'too-large': 'Um arquivo do curso é grande demais para este dispositivo.',
  'no-manifest': 'O curso não tem sumário. Avise a equipe de treinamento.',
  'manifest-not-xml': 'Não foi possível ler o sumário do curso. Avise a equipe de treinamento.',
  'no-organization': 'O sumário do curso está vazio. Avise a equipe de treinamento.',
  'nothing-to-launch': 'O curso não tem nenhuma parte que possa ser aberta. Avise a equipe de treinamento.',
  'launch-file-missing': 'Falta a primeira página de uma parte do curso. Avise a equipe de treinamento.',
  'unsupported-kind': 'Este tipo de curso não roda aqui. Abra-o na plataforma.',
  'forbidden': 'Sua conta não pode baixar este curso. Fale com a equipe de treinamento.',
  'not-found': 'A plataforma não tem mais este curso. Fale com a equipe de treinamento.',
  'refused': 'A plataforma recusou o download. Fale com a equipe de treinamento.',
  'storage-full': 'Não há espaço suficiente neste dispositivo. Remova outro download ou libere espaço e tente de novo.',
};

export const protection: Locale['protection'] = {
  'protected': 'Protegido: o navegador guarda até você remover.',
  'not-protected': 'Não protegido: o navegador pode remover quando faltar espaço no dispositivo.',
  'unknown': 'O navegador não disse se guarda isto quando faltar espaço.',
};
