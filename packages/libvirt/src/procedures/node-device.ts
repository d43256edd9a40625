import { bool, flags, int, list } from '../xdr/codec.ts'
import { limits } from './limits.ts'
import { named, none, procedure } from './procedure.ts'
import { maybeText, nodeDevice, text } from './types.ts'

export const nodeDeviceProcedures = named('nodeDevice', {
  lookupByName: procedure(113, { name: text }, { dev: nodeDevice }),
  getXmlDesc: procedure(114, { name: text, flags }, { xml: text }),
  getParent: procedure(115, { name: text }, { parentName: maybeText }),
  numOfCaps: procedure(116, { name: text }, { num: int }),
  listCaps: procedure(117, { name: text, maxnames: int }, { names: list(text, limits.nodeDeviceCaps) }),
  dettach: procedure(118, { name: text }, none),
  reAttach: procedure(119, { name: text }, none),
  reset: procedure(120, { name: text }, none),
  createXml: procedure(123, { xmlDesc: text, flags }, { dev: nodeDevice }),
  destroy: procedure(124, { name: text }, none),
  lookupScsiHostByWwn: procedure(297, { wwnn: text, wwpn: text, flags }, { dev: nodeDevice }),
  detachFlags: procedure(301, { name: text, driverName: maybeText, flags }, none),
  defineXml: procedure(428, { xmlDesc: text, flags }, { dev: nodeDevice }),
  undefine: procedure(429, { name: text, flags }, none),
  create: procedure(430, { name: text, flags }, none),
  getAutostart: procedure(433, { name: text }, { autostart: bool }),
  setAutostart: procedure(434, { name: text, autostart: bool }, none),
  isPersistent: procedure(435, { name: text }, { persistent: bool }),
  isActive: procedure(436, { name: text }, { active: bool }),
})
