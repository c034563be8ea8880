import type { Locale } from '../../locale.ts';

export const signIn: Locale['signIn'] = {
  title: 'Iniciar sesión',
  greeting: 'Hola de nuevo, {{name}}',
  stillHere: 'Lo tuyo sigue en este dispositivo. Inicia sesión para enviar y recibir.',
  userId: 'Identificador de usuario',
  password: 'Contraseña',
  showPassword: 'Mostrar la contraseña',
  hidePassword: 'Ocultar la contraseña',
  stay: 'Mantener la sesión en este dispositivo',
  stayHint: 'Durante 30 días, que se renuevan cada vez que vuelves. Tu contraseña no se guarda.',
  submit: 'Iniciar sesión',
  someoneElse: '¿No eres tú? Entrar como otra persona',
  needUserId: 'Escribe tu identificador de usuario.',
  needPassword: 'Escribe tu contraseña.',
  wrong: 'El identificador o la contraseña no son correctos. Revisa ambos e inténtalo de nuevo.',
  slower: 'Demasiados intentos incorrectos. Puedes intentarlo de nuevo a las {{at}}.',
  offline: 'Estás sin conexión y para iniciar sesión hace falta. Inténtalo de nuevo cuando te conectes.',
  demoTitle: 'O entra como una de estas personas',
  demoSentence: 'Una organización de demostración: aquí nada es real y nada se puede romper.',
  newsTitle: 'Noticias',
  tagline: 'Tus cursos, siempre contigo.',
};
