import type { Locale } from '../../locale.ts';

export const forum: Locale['forum'] = {
  title: 'Fórum',
  failedTitle: 'Não foi possível carregar o fórum',
  listLabel: 'Postagens mais recentes',
  nothingTitle: 'Ninguém escreveu ainda',
  nothingSentence: 'As postagens mais recentes do fórum aparecem aqui.',
  inForum: '{{topic}} em {{forum}}',
  open: 'Abrir na plataforma',
  openHint: 'Para ler tópicos inteiros e responder, a plataforma abre em uma nova aba. É preciso ter conexão.',
  openOffline: 'Você está off-line. Tópicos inteiros e respostas ficam na plataforma, e para isso é preciso ter conexão.',
};
