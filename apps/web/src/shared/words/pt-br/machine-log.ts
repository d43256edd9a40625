import type { machineLog as source } from '../en/machine-log.ts'

export const machineLog: typeof source = {
  definition: {
    title: 'Definição',
    which: 'Qual definição',
    live: 'Rodando',
    stored: 'Guardada',
    liveHint: 'O que está rodando agora, com tudo o que o libvirt preencheu.',
    storedHint: 'O que o próximo início vai usar.',
    noLive: 'Ela não está rodando: só existe a definição guardada.',
    noStored: 'Ela é transitória: nada está guardado.',
    copy: 'Copiar a definição',
    fromInventory: (ago) => `O host não pode ser consultado agora. Esta é a definição de ${ago}.`,
    secrets: 'As senhas são omitidas.',
  },
  log: {
    title: 'Log do emulador',
    follow: 'Acompanhar',
    refresh: 'Ler de novo',
    empty: 'O log está vazio: a máquina não foi iniciada desde que ele começou.',
    truncated: 'Este é o final. O log inteiro está no host.',
    unreadable: (path) => `O Vitrine não pode ler ${path}.`,
    unreadableNext: 'Rode o agente com um usuário que possa lê-lo, ou veja-o no host.',
    region: 'Final do log',
    copy: 'Copiar o log',
    problemsOnly: 'Só o que deu errado',
    noProblems: 'Nada nele parece um problema.',
   
  },
  events: {
    title: 'Eventos',
    none: 'Nada aconteceu com ela desde que o agente do Vitrine foi iniciado.',
    kept: 'Os últimos eventos desde que o agente foi iniciado, do mais novo ao mais antigo.',
   
  },
}
