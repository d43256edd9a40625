import type { MachineAction, MachineState } from '@vitrine/domain'
import type { ActionWords } from '../action-words.ts'
import type { actions as source } from '../en/actions.ts'
import { states } from './states.ts'

const number = new Intl.NumberFormat('pt-BR')
const either = new Intl.ListFormat('pt-BR', { type: 'disjunction' })
const inStates = (list: readonly MachineState[]) => either.format(list.map((state) => states.inSentence[state]))

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

export const actions: typeof source = {
  machine,
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
  onSome: (label, able, all) => `${label} ${number.format(able)} de ${number.format(all)}`,
  refusedOfMany: (refused, all) => `Não é possível agora para ${number.format(refused)} de ${number.format(all)} escolhidas.`,
  pendingAlready: 'Outra ação ainda está em andamento.',
  stillRunning: (name) => `${name} não desligou`,
  stillRunningText: 'O sistema convidado recebeu o pedido mas continua ligado: pode estar ocupado, ou não atender ao botão de energia. Você pode desligá-la à força; o que não foi gravado em disco se perde.',
}
