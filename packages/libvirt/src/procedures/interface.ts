import { bool, flags } from '../xdr/codec.ts'
import { named, none, procedure } from './procedure.ts'
import { iface, text } from './types.ts'

export const interfaceProcedures = named('interface', {
  lookupByName: procedure(128, { name: text }, { iface }),
  lookupByMacString: procedure(129, { mac: text }, { iface }),
  getXmlDesc: procedure(130, { iface, flags }, { xml: text }),
  defineXml: procedure(131, { xml: text, flags }, { iface }),
  undefine: procedure(132, { iface }, none),
  create: procedure(133, { iface, flags }, none),
  destroy: procedure(134, { iface, flags }, none),
  isActive: procedure(156, { iface }, { active: bool }),
  changeBegin: procedure(220, { flags }, none),
  changeCommit: procedure(221, { flags }, none),
  changeRollback: procedure(222, { flags }, none),
})
