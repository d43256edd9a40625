import type { guest as source } from '../en/guest.ts'

export const guest: typeof source = {
  refresh: 'Perguntar de novo',
  notTold: 'não informado',
  system: {
    title: 'Sistema',
    os: 'Sistema',
    kernel: 'Kernel',
    architecture: 'Arquitetura',
    hostname: 'Nome do host',
    timezone: 'Fuso horário',
    offset: (offset) => `UTC${offset}`,
  },
  users: { title: 'Usuários conectados', none: 'Ninguém está conectado.', },
  filesystems: {
    title: 'Sistemas de arquivos',
    none: 'O agente não lista sistemas de arquivos.',
    mountpoint: 'Montado em',
    device: 'Dispositivo',
    type: 'Tipo',
    used: 'Usado',
    usedOf: (used, total, percent) => `${used} de ${total} (${percent})`,
    disks: 'No disco',
    usage: (mountpoint) => `Espaço usado em ${mountpoint}`,
  },
  interfaces: { title: 'Interfaces de rede', none: 'O agente não lista interfaces.', name: 'Nome', mac: 'MAC', addresses: 'Endereços' },
  off: { title: 'O sistema convidado não está rodando', text: 'O agente pode ser consultado com a máquina ligada.' },
  silent: {
    title: 'O agente convidado não responde',
    text: 'A máquina tem um canal para o agente, mas ninguém escuta do outro lado. Ou o agente não está instalado, ou o serviço não está rodando, ou o sistema ainda está iniciando.',
  },
  absent: {
    title: 'Nenhum agente convidado configurado',
    text: 'Com o agente, o Vitrine mostra o sistema, seus sistemas de arquivos e endereços, e a desliga de forma limpa.',
    channelTitle: '1. Dê um canal à máquina',
    channelText: 'Acrescente isto dentro de <devices> na definição (virsh edit), depois desligue a máquina e inicie de novo:',
    installTitle: '2. Instale o agente dentro do sistema convidado',
  },
  install: {
    title: 'Instale e inicie o agente dentro do sistema convidado',
    forThis: (system) => `Este sistema é ${system}`,
    others: 'Para outros sistemas',
    windows: 'Do disco virtio-win colocado na unidade de CD:',
    afterwards: 'Ele responde alguns segundos depois; nada precisa ser reiniciado.',
    copy: (system) => `Copiar o comando para ${system}`,
  },
}
