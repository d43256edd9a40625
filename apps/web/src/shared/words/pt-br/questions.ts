import type { ConfirmWords, DisruptiveAction } from '../action-words.ts'
import type { questions as source } from '../en/questions.ts'
import { pluralOf } from '../plural.ts'

const plural = pluralOf('pt-BR')
const number = new Intl.NumberFormat('pt-BR')
const many = (count: number) => plural(count, { one: `${number.format(count)} máquina`, other: `${number.format(count)} máquinas` })

const confirm: Record<DisruptiveAction, ConfirmWords> = {
  shutdown: {
    title: (name) => `Desligar ${name}?`,
    titleMany: (count) => `Desligar ${many(count)}?`,
    lost: 'O sistema convidado recebe o pedido de desligar, como pelo botão de energia. Seus serviços param.',
    lostMany: 'Os sistemas convidados recebem o pedido de desligar, como pelo botão de energia. Seus serviços param.',
    gentler: null,
  },
  reboot: {
    title: (name) => `Reiniciar ${name}?`,
    titleMany: (count) => `Reiniciar ${many(count)}?`,
    lost: 'O sistema convidado recebe o pedido de reiniciar. Seus serviços ficam fora do ar até ele voltar.',
    lostMany: 'Os sistemas convidados recebem o pedido de reiniciar. Seus serviços ficam fora do ar até eles voltarem.',
    gentler: null,
  },
  reset: {
    title: (name) => `Reiniciar ${name} à força?`,
    titleMany: (count) => `Reiniciar ${many(count)} à força?`,
    lost: 'Ela reinicia na hora, como pelo botão de reset. O que o sistema convidado ainda não gravou em disco se perde.',
    lostMany: 'Elas reiniciam na hora, como pelo botão de reset. O que os sistemas convidados ainda não gravaram em disco se perde.',
    gentler: 'Se o sistema convidado ainda responde, prefira reiniciar normalmente: nada se perde.',
  },
  'force-off': {
    title: (name) => `Desligar ${name} à força?`,
    titleMany: (count) => `Desligar ${many(count)} à força?`,
    lost: 'A energia é cortada na hora, como se a tomada fosse puxada. O que o sistema convidado ainda não gravou em disco se perde.',
    lostMany: 'A energia é cortada na hora, como se a tomada fosse puxada. O que os sistemas convidados ainda não gravaram em disco se perde.',
    gentler: 'Se o sistema convidado ainda responde, prefira desligar normalmente: nada se perde.',
  },
  'discard-saved': {
    title: (name) => `Descartar o estado salvo de ${name}?`,
    titleMany: (count) => `Descartar o estado salvo de ${many(count)}?`,
    lost: 'A memória salva em disco é apagada: os programas que estavam abertos, e o que eles não gravaram, se perdem. O próximo início será do zero.',
    lostMany: 'A memória salva em disco é apagada: os programas que estavam abertos, e o que eles não gravaram, se perdem. Os próximos inícios serão do zero.',
    gentler: 'Ao iniciar, ela continua exatamente de onde foi salva.',
  },
  'inject-nmi': {
    title: (name) => `Enviar um NMI a ${name}?`,
    titleMany: (count) => `Enviar um NMI a ${many(count)}?`,
    lost: 'Uma interrupção não mascarável costuma fazer o kernel do convidado entrar em pânico e gravar um despejo de memória. Use quando o convidado estiver travado.',
    lostMany: 'Uma interrupção não mascarável costuma fazer os kernels dos convidados entrarem em pânico e gravarem despejos de memória. Use quando estiverem travados.',
    gentler: null,
  },
}

export const questions: typeof source = {
  confirm,
  ranFor: (uptime) => `Está ligada há ${uptime}.`,
  ranAtLeast: (uptime) => `Está ligada há pelo menos ${uptime}.`,
}
