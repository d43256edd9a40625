import type { account as source } from '../en/account.ts'
import { pluralOf } from '../plural.ts'

const plural = pluralOf('pt-BR')
const number = new Intl.NumberFormat('pt-BR')

export const account: typeof source = {
  title: 'Conta',
  profile: { title: 'Você', name: 'Nome', email: 'E-mail', role: 'Papel', may: 'Você pode' },
  preferences: { title: 'Aparência e idioma', hint: 'Guardado neste navegador.' },
  password: {
    title: 'Senha',
    form: 'Trocar a senha',
    current: 'Senha atual',
    next: 'Senha nova',
    again: 'Senha nova, mais uma vez',
    differs: 'As duas não são iguais.',
    submit: 'Trocar a senha',
    changed: 'Sua senha foi trocada. Suas outras sessões foram encerradas.',
    needed: 'Preencha os três campos.',
    show: 'Mostrar o que eu digito',
  },
  strength: {
    'too-short': (missing) => plural(missing, { one: `Falta ${number.format(missing)} caractere.`, other: `Faltam ${number.format(missing)} caracteres.` }),
    'too-long': (most) => `No máximo ${number.format(most)} caracteres.`,
    refused: { repeats: 'São os mesmos poucos caracteres repetidos.', personal: 'É só seu nome ou endereço.' },
    weak: {
      common: 'Fraca: parte de uma palavra que se tenta primeiro.',
      sequence: 'Fraca: os caracteres só seguem um ao outro.',
      personal: 'Fraca: contém seu nome ou endereço.',
    },
    fair: 'Razoável. Algumas palavras a mais a deixariam forte.',
    strong: 'Forte.',
    hint: (least) => `Pelo menos ${number.format(least)} caracteres. Várias palavras sem relação são fáceis de guardar e difíceis de adivinhar.`,
  },
  sessions: {
    title: 'Onde você está conectado',
    device: 'Dispositivo',
    address: 'Endereço',
    seen: 'Visto por último',
    since: 'Entrou',
    here: 'esta',
    on: (browser, system) => `${browser} no ${system}`,
    unknownDevice: 'Dispositivo desconhecido',
    revoke: 'Encerrar',
    revokeLabel: (device) => `Encerrar a sessão de ${device}`,
    revokeOthers: 'Encerrar todas as outras',
    onlyThis: 'Você só está conectado aqui.',
    ended: (count) => plural(count, { one: `${number.format(count)} sessão foi encerrada.`, other: `${number.format(count)} sessões foram encerradas.` }),
    revokeFailed: 'Não foi possível encerrar a sessão',
  },
}
