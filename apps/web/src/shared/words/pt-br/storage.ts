import type { storage as source } from '../en/storage.ts'
import { pluralOf } from '../plural.ts'

const plural = pluralOf('pt-BR')
const number = new Intl.NumberFormat('pt-BR')

export const storage: typeof source = {
  title: 'Armazenamento',
  list: 'Pools de armazenamento',
  none: { title: 'Nenhum pool de armazenamento', text: 'Um pool é um lugar onde ficam discos e imagens: uma pasta, um grupo de volumes, um compartilhamento. Este host não tem nenhum; máquinas podem usar arquivos fora de pools.' },
  columns: { name: 'Pool', state: 'Estado', type: 'Tipo', used: 'Usado', free: 'Livre', path: 'Onde', host: 'Host', autostart: 'Inicia com o host' },
  unknown: { title: 'Nenhum pool tem este endereço', text: 'Ele pode ter sido removido do host.' },
  states: { inactive: 'Inativo', building: 'Em construção', running: 'Ativo', degraded: 'Degradado', inaccessible: 'Fora de alcance' },
  types: {
    dir: 'Pasta', fs: 'Sistema de arquivos', netfs: 'Compartilhamento de rede', logical: 'Grupo de volumes LVM', disk: 'Disco', iscsi: 'iSCSI', 'iscsi-direct': 'iSCSI, direto', scsi: 'Host SCSI', mpath: 'Multipath', rbd: 'Ceph RBD',
    sheepdog: 'Sheepdog', gluster: 'Gluster', zfs: 'ZFS', vstorage: 'Armazenamento Virtuozzo',
  },
  usage: (name) => `Espaço usado em ${name}`,
  usedOf: (used, total) => `${used} de ${total}`,
  facts: { title: 'Pool', state: 'Estado', type: 'Tipo', path: 'Onde', capacity: 'Tamanho', used: 'Usado', free: 'Livre', promised: 'Prometido a volumes', autostart: 'Inicia com o host', host: 'Host', id: 'UUID', none: 'nenhum' },
  overcommit: 'Há mais prometido do que o pool tem: quando os volumes crescerem, ele pode encher.',
  tight: 'O pool está quase cheio. Máquinas cujos discos não podem crescer são pausadas.',
  full: 'O pool está cheio. Máquinas cujos discos não podem crescer ficam pausadas até haver espaço.',
  volumes: {
    title: 'Volumes',
    count: (count) => plural(count, { one: `${number.format(count)} volume`, other: `${number.format(count)} volumes` }),
    none: 'O pool está vazio.',
    inactive: 'Os volumes são listados com o pool ativo.',
    name: 'Volume',
    format: 'Formato',
    size: 'Tamanho',
    taken: 'Ocupado',
    backing: 'Gravado sobre',
    usedBy: 'Usado por',
    usedAs: (machine, target) => `${machine} como ${target}`,
    backs: (name) => `sob ${name}`,
    orphan: 'nenhuma máquina',
    onlyOrphans: 'Sem máquina que use',
    all: 'Todos',
    show: 'Quais volumes',
    orphanSum: (count, size) => plural(count, { one: `${number.format(count)} volume não é usado por máquina nenhuma e ocupa ${size}.`, other: `${number.format(count)} volumes não são usados por máquina nenhuma e ocupam ${size}.` }),
    orphanNote: 'Discos de instalação e imagens base também não pertencem a máquina nenhuma: olhe antes de apagar.',
    noOrphans: 'Todo volume é usado por uma máquina ou por outro volume.',
   
  },
}
