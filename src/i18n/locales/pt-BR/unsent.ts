import type { Locale } from '../../locale.ts';

export const unsent: Locale['unsent'] = {
  title: 'Trabalho não enviado, como arquivo',
  save: 'Salvar em um arquivo',
  saveSentence: 'Receba o arquivo em outro dispositivo em que você entrou como {{name}}, e em um só: o envio acontece de lá, e não mais daqui.',
  saveAgain: 'Salvar o arquivo de novo',
  copy: 'Salvar uma cópia para o suporte',
  copySentence: 'Uma cópia serve só para ler: o que espera fica aqui e é enviado daqui.',
  takeUp: 'Receber um arquivo',
  takeBack: 'Trazer de volta',
  takeBackSentence: 'Trazido de volta, espera aqui de novo. Se outro dispositivo recebeu o arquivo, a plataforma conta duas vezes.',
  inFile_one: '{{count, number}} registro está em um arquivo',
  inFile_many: '{{count, number}} de registros estão em um arquivo',
  inFile_other: '{{count, number}} registros estão em um arquivo',
  saved: 'Salvo. Não é mais enviado deste dispositivo.',
  copied: 'A cópia está salva.',
  nothing: 'Nada pode ser movido agora: nada espera, ou há um curso aberto.',
  takenUp_one: '{{count, number}} registro foi recebido. O envio acontece deste dispositivo.',
  takenUp_many: '{{count, number}} de registros foram recebidos. O envio acontece deste dispositivo.',
  takenUp_other: '{{count, number}} registros foram recebidos. O envio acontece deste dispositivo.',
};

export const notTakenUp: Locale['notTakenUp'] = {
  'not-a-file': 'Este não é um arquivo com trabalho não enviado.',
  'damaged': 'Este arquivo foi alterado ou não está completo. Salve-o de novo na origem.',
  'newer-version': 'Uma versão mais nova deste aplicativo criou o arquivo. Recarregue o aplicativo e tente de novo.',
  'other-site': 'Este arquivo pertence a outra plataforma.',
  'other-learner': 'Este arquivo é de outra pessoa. Só ela pode recebê-lo.',
  'copy': 'Esta é uma cópia para o suporte. O que ela contém é enviado pelo dispositivo que a criou.',
  'from-here': 'Este arquivo vem deste dispositivo. Em vez disso, traga-o de volta aqui.',
  'before': 'Este arquivo já foi todo recebido aqui antes.',
};
