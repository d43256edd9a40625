import { valueOf, type FailureCatalogue } from '../failure-words.ts'
import { states } from './states.ts'

const seconds = (values: Parameters<typeof valueOf>[0]) => valueOf(values, 'seconds')

const rightNames: Record<string, string> = states.right

export const failures: FailureCatalogue = {
  'host-away': () => ({ what: 'Não há conexão com o host.', why: 'O Vitrine está sem conexão com o daemon do libvirt.', next: 'A conexão volta sozinha. Se não voltar, verifique no host se o libvirtd (ou virtqemud) está em execução.' }),
  'host-unknown': () => ({ what: 'O Vitrine não conhece este host.', next: 'Ele pode ter sido removido. Volte à lista de hosts.' }),
  'host-timeout': (values) => ({
    what: 'O host não respondeu a tempo.',
    why: seconds(values) === undefined ? 'O daemon do libvirt está ocupado ou travado.' : `O daemon do libvirt não respondeu por ${seconds(values)} segundos.`,
    next: 'Tente de novo. Se continuar assim, veja o log do daemon no host.',
  }),
  'host-permission': (values) => ({
    what: 'O libvirt do host não permite a entrada do Vitrine.',
    why: valueOf(values, 'path') === undefined ? 'O usuário que executa o agente do Vitrine não pode usar o daemon.' : `O usuário que executa o agente do Vitrine não pode abrir ${valueOf(values, 'path')}.`,
    next: 'Adicione esse usuário ao grupo “libvirt” no host e reinicie o Vitrine.',
  }),
  'host-socket-missing': (values) => ({
    what: 'Nenhum daemon do libvirt foi encontrado.',
    why: valueOf(values, 'path') === undefined ? 'O socket dele não existe.' : `Não há socket em ${valueOf(values, 'path')}.`,
    next: 'Instale e inicie o libvirt no host: systemctl enable --now libvirtd, ou virtqemud.socket.',
  }),
  'host-refused': () => ({ what: 'O host recusou a conexão.', why: 'O socket existe, mas nenhum daemon o atende.', next: 'Inicie o libvirtd (ou virtqemud) no host.' }),
  'host-auth': () => ({ what: 'A autenticação no libvirt do host falhou.', why: 'O daemon pede um tipo de autenticação que o Vitrine não recebeu.', next: 'Autorize o usuário do agente por uma regra do polkit ou pelo grupo “libvirt”.' }),
  'host-protocol': () => ({ what: 'O host respondeu de um jeito que o Vitrine não entende.', why: 'O que chegou não segue o protocolo do libvirt.', next: 'Confira se o endereço é de um daemon do libvirt e relate isto com os detalhes abaixo.' }),
  'agent-away': () => ({ what: 'O agente do Vitrine não responde.', why: 'O processo que fala com os hosts está parado ou reiniciando.', next: 'A conexão volta sozinha. Se não voltar, reinicie o Vitrine e veja o log do agente.' }),

  'machine-unknown': () => ({ what: 'O Vitrine não conhece esta máquina.', next: 'Ela pode ter sido excluída. Volte à lista.' }),
  'machine-gone': (values) => ({
    what: valueOf(values, 'name') === undefined ? 'Esta máquina não existe mais.' : `${valueOf(values, 'name')} não existe mais.`,
    why: 'O host não a tem mais: alguém a excluiu ou a moveu.',
    next: 'Volte à lista.',
  }),
  'action-not-allowed': () => ({ what: 'Isto não é possível no estado atual da máquina.', why: 'O estado pode ter mudado enquanto você decidia.', next: 'Veja o estado agora e tente de novo.' }),
  'action-refused': () => ({ what: 'O libvirt recusou isto.', next: 'Os detalhes dizem por quê. Mude o que eles apontam e tente de novo.' }),
  'action-unsupported': () => ({ what: 'O libvirt deste host não faz isto.', why: 'O hipervisor ou a versão dele não oferece a função.', next: 'Use outro caminho, ou um libvirt mais novo.' }),
  'action-timeout': (values) => ({
    what: 'Demorou demais.',
    why: seconds(values) === undefined ? 'O host não terminou dentro do prazo. Ele ainda pode terminar.' : `O host não terminou em ${seconds(values)} segundos. Ele ainda pode terminar.`,
    next: 'Observe o estado da máquina antes de tentar de novo.',
  }),
  'name-taken': (values) => ({
    what: valueOf(values, 'name') === undefined ? 'Esse nome já está em uso.' : `O nome ${valueOf(values, 'name')} já está em uso.`,
    next: 'Escolha outro.',
  }),
  'guest-agent-absent': () => ({ what: 'Esta máquina não tem o canal do agente convidado.', why: 'Sem ele, nada pode ser perguntado ao sistema convidado.', next: 'Adicione um canal chamado org.qemu.guest_agent.0 e instale o qemu-guest-agent no sistema convidado.' }),
  'guest-agent-silent': () => ({ what: 'O agente convidado não responde.', why: 'Não está instalado, não está em execução, ou o sistema ainda está iniciando.', next: 'No sistema convidado, instale e inicie o qemu-guest-agent.' }),
  'no-console': () => ({ what: 'Esta máquina não tem esse console.', why: 'A definição dela não tem tela VNC nem porta serial desse tipo.', next: 'Escolha outro console.' }),
  'no-screen': () => ({ what: 'Não há imagem da tela desta máquina.', why: 'Ela não tem monitor, ou não está ligada.', next: 'Inicie-a, ou use o console serial.' }),
  'console-busy': () => ({ what: 'Outra pessoa está com este console aberto.', why: 'Um console serial tem um leitor por vez.', next: 'Peça que o feche, ou assuma o console.' }),
  'console-password': () => ({ what: 'A senha do console estava errada.', next: 'Tente de novo; ela está na definição da máquina.' }),
  'no-memory': () => ({ what: 'O host não tem memória livre suficiente.', next: 'Desligue outra máquina, ou dê menos memória a esta.' }),
  'no-space': (values) => ({
    what: valueOf(values, 'path') === undefined ? 'Um disco do host está cheio.' : `Não há mais espaço em ${valueOf(values, 'path')}.`,
    next: 'Libere espaço no host e tente de novo.',
  }),
  'storage-missing': (values) => ({
    what: valueOf(values, 'path') === undefined ? 'Falta um disco desta máquina.' : `O disco ${valueOf(values, 'path')} não pode ser aberto.`,
    why: 'O arquivo foi movido ou excluído, o pool não foi iniciado, ou o qemu não pode lê-lo.',
    next: 'Devolva o arquivo, inicie o pool ou corrija as permissões.',
  }),
  'network-inactive': (values) => ({
    what: valueOf(values, 'network') === undefined && valueOf(values, 'name') === undefined ? 'Uma rede desta máquina não está ativa.' : `A rede ${valueOf(values, 'network') ?? valueOf(values, 'name')} não está ativa.`,
    next: 'Inicie essa rede no host e tente de novo.',
  }),
  'qemu-failed': () => ({ what: 'O emulador não conseguiu continuar.', why: 'O qemu terminou ou relatou um erro.', next: 'O log da máquina diz mais.' }),
  'kvm-unavailable': () => ({ what: 'Este host não oferece virtualização por hardware.', why: 'A máquina pede KVM, e o host não pode dar.', next: 'A página do host diz por quê e como ativar.' }),

  'network-unknown': () => ({ what: 'O Vitrine não conhece esta rede.', next: 'Ela pode ter sido excluída. Volte à lista.' }),
  'pool-unknown': () => ({ what: 'O Vitrine não conhece este pool de armazenamento.', next: 'Ele pode ter sido excluído. Volte à lista.' }),
  'pool-inactive': (values) => ({
    what: valueOf(values, 'name') === undefined ? 'O pool de armazenamento não está ativo.' : `O pool de armazenamento ${valueOf(values, 'name')} não está ativo.`,
    next: 'Inicie-o no host para ver o que ele contém.',
  }),

  'not-signed-in': () => ({ what: 'Você não está conectado.', why: 'Sua sessão terminou.', next: 'Entre de novo.' }),
  'right-missing': (values) => {
    const right = rightNames[String(values['right'])]
    return {
      what: right === undefined ? 'Você não tem permissão para isto.' : `Você não tem permissão para ${right}.`,
      why: 'Seu papel não inclui esta permissão.',
      next: 'Peça-a a um administrador.',
    }
  },
  'sign-in-failed': () => ({ what: 'E-mail ou senha incorretos.', next: 'Confira os dois e tente de novo.' }),
  'too-many-attempts': (values) => ({
    what: 'Tentativas demais.',
    next: seconds(values) === undefined ? 'Espere um minuto e tente de novo.' : `Tente de novo em ${seconds(values)} segundos.`,
  }),
  'setup-token-wrong': () => ({ what: 'O código de instalação está errado.', next: 'Copie-o de onde o Vitrine foi iniciado: npm start o mostra.' }),
  'setup-done': () => ({ what: 'O primeiro administrador já existe.', next: 'Entre, ou fale com essa pessoa.' }),
  'password-weak': (values) => ({
    what: 'Esta senha é fácil de adivinhar.',
    next: valueOf(values, 'min') === undefined ? 'Use uma mais longa.' : `Use pelo menos ${valueOf(values, 'min')} caracteres.`,
  }),
  'password-wrong': () => ({ what: 'A senha está errada.', next: 'Tente de novo.' }),
  'ticket-invalid': () => ({ what: 'A permissão para este console expirou.', why: 'Ela vale para uma abertura em até 30 segundos.', next: 'Abra o console de novo.' }),
  'origin-refused': () => ({ what: 'O pedido veio de outro site.', why: 'O Vitrine só atende às próprias páginas.', next: 'Abra o Vitrine no endereço dele. Atrás de um proxy, confira se ele repassa o cabeçalho Host.' }),
  'input-invalid': (values) => ({
    what: valueOf(values, 'field') === undefined ? 'Algo que foi enviado não é válido.' : `“${valueOf(values, 'field')}” não é válido.`,
    ...(valueOf(values, 'problem') === undefined ? {} : { why: String(values['problem']) }),
    next: 'Corrija e tente de novo.',
  }),
  conflict: () => ({ what: 'Alguém mudou isto nesse meio-tempo.', next: 'Veja como está agora e repita a mudança.' }),
  'not-found': () => ({ what: 'Não está aqui.', next: 'Pode ter sido excluído. Volte à lista.' }),

  'server-away': () => ({ what: 'O servidor do Vitrine não responde.', why: 'Ele está parado ou reiniciando, ou a rede caiu.', next: 'Veja se teve efeito e tente de novo.' }),
  'database-away': () => ({ what: 'O banco de dados do Vitrine não responde.', next: 'Espere um momento e tente de novo. Se continuar, confira o Postgres e DATABASE_URL.' }),
  unexpected: () => ({ what: 'Falhou algo que não deveria.', next: 'Tente de novo. Se acontecer outra vez, informe ao administrador o número abaixo: ele encontra isto no log.' }),
}
