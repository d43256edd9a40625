import type { MachineAction, MachineState } from '@vitrine/domain'
import type { ActionWords, ConfirmWords, DisruptiveAction } from '../action-words.ts'
import type { actions as source } from '../en/actions.ts'
import { pluralOf } from '../plural.ts'
import { states } from './states.ts'

const plural = pluralOf('pt-BR')
const number = new Intl.NumberFormat('pt-BR')
const either = new Intl.ListFormat('pt-BR', { type: 'disjunction' })
const inStates = (list: readonly MachineState[]) => either.format(list.map((state) => states.inSentence[state]))
const many = (count: number) => plural(count, { one: `${number.format(count)} máquina`, other: `${number.format(count)} máquinas` })

const machine: Record<MachineAction, ActionWords> = {
  start: { label: 'Iniciar', doing: 'Iniciando…', failed: (name) => `Não foi possível iniciar ${name}` },
  shutdown: { label: 'Desligar', doing: 'Desligando…', failed: (name) => `Não foi possível desligar ${name}` },
  reboot: { label: 'Reiniciar', doing: 'Reiniciando…', failed: (name) => `Não foi possível reiniciar ${name}` },
  reset: { label: 'Reiniciar à força', doing: 'Reiniciando à força…', failed: (name) => `Não foi possível reiniciar ${name} à força` },
  'force-off': { label: 'Desligar à força', doing: 'Desligando à força…', failed: (name) => `Não foi possível desligar ${name} à força` },
  pause: { label: 'Pausar', doing: 'Pausando…', failed: (name) => `Não foi possível pausar ${name}` },
  resume: { label: 'Retomar', doing: 'Retomando…', failed: (name) => `Não foi possível retomar ${name}` },
  save: { label: 'Salvar em disco', doing: 'Salvando…', failed: (name) => `Não foi possível salvar ${name} em disco` },
  'discard-saved': { label: 'Descartar estado salvo', doing: 'Descartando…', failed: (name) => `Não foi possível descartar o estado salvo de ${name}` },
  'wake-up': { label: 'Acordar', doing: 'Acordando…', failed: (name) => `Não foi possível acordar ${name}` },
  'inject-nmi': { label: 'Enviar NMI', doing: 'Enviando NMI…', failed: (name) => `Não foi possível enviar um NMI a ${name}` },
  'send-key': { label: 'Enviar teclas', doing: 'Enviando teclas…', failed: (name) => `Não foi possível enviar teclas a ${name}` },
  'open-console': { label: 'Console', doing: 'Abrindo…', failed: (name) => `Não foi possível abrir o console de ${name}` },
  'take-screenshot': { label: 'Captura de tela', doing: 'Capturando a tela…', failed: (name) => `Não foi possível capturar a tela de ${name}` },
  'set-autostart': { label: 'Iniciar com o host', doing: 'Salvando…', failed: (name) => `Não foi possível mudar se ${name} inicia com o host` },
  'set-notes': { label: 'Editar as notas', doing: 'Salvando…', failed: (name) => `Não foi possível salvar as notas de ${name}` },
}

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

export const actions: typeof source = {
  machine,
  confirm,
  ranFor: (uptime) => `Está ligada há ${uptime}.`,
  ranAtLeast: (uptime) => `Está ligada há pelo menos ${uptime}.`,
  refusal: (refusal) => {
    switch (refusal.because) {
      case 'state':
        return `Ela está ${states.inSentence[refusal.state]}; isto só funciona com ela ${inStates(refusal.allowedIn)}.`
      case 'right':
        return `Você não tem permissão para ${states.right[refusal.right]}. Um administrador pode concedê-la.`
      case 'transient':
        return 'É uma máquina transitória: sua definição não é guardada, e o libvirt não permite isto.'
      case 'host-away':
        return 'Não há conexão com o host dela agora.'
      case 'gone':
        return 'O host não a tem mais.'
    }
  },
  refusedOfMany: (refused, all) => `Não é possível agora para ${number.format(refused)} de ${number.format(all)} escolhidas.`,
  pendingAlready: 'Outra ação ainda está em andamento.',
  stillRunning: (name) => `${name} não desligou`,
  stillRunningText: 'O sistema convidado recebeu o pedido mas continua ligado: pode estar ocupado, ou não atender ao botão de energia. Você pode desligá-la à força; o que não foi gravado em disco se perde.',
}
