import type { machineList as source } from '../en/machine-list.ts'
import { pluralOf } from '../plural.ts'

const plural = pluralOf('pt-BR')
const number = new Intl.NumberFormat('pt-BR')
const many = (count: number) => plural(count, { one: `${number.format(count)} máquina`, other: `${number.format(count)} máquinas` })

export const machineList: typeof source = {
  title: 'Máquinas',
  label: 'Máquinas',
  columns: {
    name: 'Nome',
    state: 'Estado',
    cpu: 'CPU',
    memory: 'Memória',
    vcpus: 'vCPUs',
    addresses: 'Endereços',
    os: 'Sistema',
    host: 'Host',
    autostart: 'Autoinício',
    uptime: 'Ligada há',
    actions: 'Ações',
  },
  chooseColumns: 'Colunas',
  resetColumns: 'Mostrar as de costume',
  sortBy: (column) => `Ordenar por ${column}`,
  summary: (shown, all) => (shown === all ? many(all) : `${number.format(shown)} de ${many(all)}`),
  runningCount: (running) => plural(running, { one: `${number.format(running)} ligada`, other: `${number.format(running)} ligadas` }),
  cpuOf: (percent, vcpus) => plural(vcpus, { one: `${percent} de ${number.format(vcpus)} vCPU`, other: `${percent} de ${number.format(vcpus)} vCPUs` }),
  noFigure: 'sem medida',
  moreAddresses: (count) => `mais ${number.format(count)}`,
  copyAddress: (address) => `Copiar o endereço ${address}`,
  addressFrom: { agent: 'informado pelo agente convidado', lease: 'da concessão de DHCP', arp: 'da tabela ARP do host' },
  autostartOn: 'Inicia com o host',
  autostartOff: 'Não inicia com o host',
  transient: 'transitória',
  changesPending: 'mudanças pendentes',
  changesPendingHint: 'A definição foi alterada; as mudanças valem a partir do próximo início.',
  goneRow: 'excluída',
  emulated: 'emulada',
  emulatedHint: 'Ela roda sem virtualização por hardware, por isso é lenta.',
  newRows: (count) => plural(count, { one: `${number.format(count)} nova`, other: `${number.format(count)} novas` }),
  showNewRows: (count) => plural(count, { one: `Mostrar ${number.format(count)} máquina nova`, other: `Mostrar ${number.format(count)} máquinas novas` }),
  rowMenu: (name) => `Ações para ${name}`,
  openPage: 'Abrir',
  peek: 'Ver ao lado da lista',
  closePeek: 'Fechar o resumo',
  openConsole: 'Console',
  copyId: 'Copiar o UUID',
  copyName: 'Copiar o nome',
  screenOf: (name) => `A tela de ${name}`,
  noScreen: 'Sem imagem da tela',
  select: {
    row: (name) => `Selecionar ${name}`,
    all: 'Selecionar todas',
    none: 'Não selecionar nenhuma',
    chosen: (count) => plural(count, { one: `${number.format(count)} selecionada`, other: `${number.format(count)} selecionadas` }),
    hidden: (count) => plural(count, { one: `${number.format(count)} delas está oculta pelo filtro`, other: `${number.format(count)} delas estão ocultas pelo filtro` }),
    clear: 'Limpar a seleção',
    bar: 'Ações para a seleção',
  },
  bulk: {
    working: (count) => `Trabalhando em ${many(count)}…`,
    done: (count) => plural(count, { one: `${number.format(count)} máquina: feito`, other: `${number.format(count)} máquinas: feito` }),
    someFailed: (failed, all) => plural(failed, { one: `${number.format(failed)} de ${number.format(all)} falhou`, other: `${number.format(failed)} de ${number.format(all)} falharam` }),
    results: 'Resultados',
    succeeded: 'feito',
    retryFailed: 'Tentar de novo as que falharam',
    allTogether: 'Elas recebem o pedido poucas de cada vez.',
    andMore: (count) => `e mais ${number.format(count)}`,
  },
  empty: {
    none: 'Nenhuma máquina ainda',
    noneText: 'Uma máquina criada com virsh, virt-manager ou qualquer outra ferramenta aparece aqui na hora.',
    noMatch: 'Nenhuma máquina corresponde',
    noMatchText: (all) => plural(all, { one: `A única máquina não atende ao filtro.`, other: `Nenhuma das ${many(all)} atende ao filtro.` }),
    clearFilter: 'Limpar o filtro',
    hostAway: 'Nada se sabe ainda',
    hostAwayText: 'O host não foi alcançado desde que o Vitrine foi instalado. As máquinas aparecem assim que ele responder.',
    toHost: 'Ver o host',
  },
  filter: {
    label: 'Filtro',
    placeholder: 'Filtrar: state:running name:web-* memory>4GiB',
    clear: 'Limpar o filtro',
    suggestions: 'Sugestões',
    help: 'Como filtrar',
    fields: {
      name: 'nome ou título',
      state: 'o que está fazendo',
      ip: 'endereço, o começo dele, ou uma rede',
      mac: 'endereço de hardware',
      host: 'host em que está',
      os: 'sistema convidado',
      memory: 'memória, como em >4GiB',
      vcpus: 'número de CPUs virtuais',
      cpu: 'CPU em uso, em %',
      uptime: 'ligada há, como em >2d',
      autostart: 'inicia com o host',
      agent: 'agente convidado',
      persistent: 'a definição é guardada',
      changes: 'mudanças esperam o próximo início',
      type: 'kvm, qemu, …',
      id: 'UUID',
    },
    problem: (code, values) => {
      switch (code) {
        case 'unclosed-quote':
          return 'As aspas não foram fechadas.'
        case 'unknown-field':
          return `Não existe o campo “${values.word}”. Campos: ${values.expected}. Para buscar o próprio texto, ponha-o entre aspas.`
        case 'missing-value':
          return `“${values.field}” precisa de um valor.`
        case 'unknown-word':
          return `“${values.word}” não é um valor de ${values.field}. Valores: ${values.expected}.`
        case 'not-a-number':
          return `“${values.word}” não é um número.`
        case 'not-a-size':
          return `“${values.word}” não é um tamanho. Escreva como 512MiB ou 4GiB.`
        case 'not-a-duration':
          return `“${values.word}” não é uma duração. Escreva como 30m, 12h ou 7d.`
        case 'not-comparable':
          return `${values.field} não se compara por tamanho. Use dois-pontos: ${values.field}:…`
        case 'needs-comparison':
          return `Compare ${values.field}: ${values.expected}`
        case 'bad-network':
          return `“${values.word}” não é uma rede. Escreva como 10.0.0.0/8.`
      }
    },
  },
}
