import type { entrance as source } from '../en/entrance.ts'
import { pluralOf } from '../plural.ts'

const plural = pluralOf('pt-BR')
const number = new Intl.NumberFormat('pt-BR')

export const entrance: typeof source = {
  signIn: {
    title: 'Entrar',
    form: 'Entrar',
    email: 'E-mail',
    password: 'Senha',
    submit: 'Entrar',
    wrong: 'O e-mail ou a senha está errado.',
    wrongNext: 'Confira os dois. Depois de várias tentativas erradas, a próxima precisa esperar.',
    waitTitle: 'Tentativas demais.',
    wait: (seconds) => plural(seconds, { one: `Tente de novo em ${number.format(seconds)} segundo.`, other: `Tente de novo em ${number.format(seconds)} segundos.` }),
    mayTry: 'Você já pode tentar de novo.',
    serverAway: 'O servidor não respondeu.',
    serverAwayNext: 'Verifique se o Vitrine está no ar e se seu navegador o alcança, e tente de novo.',
    emailMissing: 'Digite seu e-mail.',
    emailWrong: 'Isto não é um endereço de e-mail.',
    passwordMissing: 'Digite sua senha.',
    forgot: 'Esqueceu a senha? Um administrador pode lhe dar uma nova.',
   
  },
  setup: {
    title: 'Configurar o Vitrine',
    intro: 'Você é a primeira pessoa aqui. Crie o primeiro administrador: a conta que pode tudo.',
    form: 'Primeiro administrador',
    token: 'Token de configuração',
    tokenHint: 'npm start o mostrou ao subir, ao lado do endereço. Ele prova que é você quem opera esta instalação. Com VITRINE_SETUP_TOKEN definido, é esse valor.',
    tokenFromLink: 'Tirado do link que npm start mostrou.',
    tokenWrong: 'Este não é o token mostrado ao iniciar.',
    tokenMissing: 'Copie o token do terminal em que o Vitrine foi iniciado.',
    name: 'Seu nome',
    nameMissing: 'Digite seu nome: a auditoria o mostra.',
    email: 'E-mail',
    emailHint: 'Você entra com ele. Nada é enviado para lá.',
    password: 'Senha',
    again: 'Senha, mais uma vez',
    show: 'Mostrar o que eu digito',
    submit: 'Criar o administrador',
    doneTitle: 'O Vitrine já está configurado',
    doneText: 'O primeiro administrador existe.',
    toSignIn: 'Ir para a entrada',
  },
}
