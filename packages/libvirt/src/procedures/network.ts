import { bool, flags, hyper, int, list, needResults, uint, uuid } from '../xdr/codec.ts'
import { struct } from '../xdr/struct.ts'
import { limits } from './limits.ts'
import { named, none, procedure } from './procedure.ts'
import { maybeText, network, networkPort, params, text } from './types.ts'

const networkDhcpLease = struct({ iface: text, expirytime: hyper, type: int, mac: maybeText, iaid: maybeText, ipaddr: text, prefix: uint, hostname: maybeText, clientid: maybeText })

export const networkProcedures = named('network', {
  create: procedure(39, { net: network }, none),
  createXml: procedure(40, { xml: text }, { net: network }),
  defineXml: procedure(41, { xml: text }, { net: network }),
  destroy: procedure(42, { net: network }, none),
  getXmlDesc: procedure(43, { net: network, flags }, { xml: text }),
  getAutostart: procedure(44, { net: network }, { autostart: bool }),
  getBridgeName: procedure(45, { net: network }, { name: text }),
  lookupByName: procedure(46, { name: text }, { net: network }),
  lookupByUuid: procedure(47, { uuid }, { net: network }),
  setAutostart: procedure(48, { net: network, autostart: bool }, none),
  undefine: procedure(49, { net: network }, none),
  isActive: procedure(152, { net: network }, { active: bool }),
  isPersistent: procedure(153, { net: network }, { persistent: bool }),
  update: procedure(291, { net: network, command: uint, section: uint, parentIndex: int, xml: text, flags }, none),
  getDhcpLeases: procedure(
    341,
    { net: network, mac: maybeText, needResults, flags },
    { leases: list(networkDhcpLease, limits.dhcpLeases), ret: uint },
  ),
  listAllPorts: procedure(404, { network, needResults, flags }, { ports: list(networkPort, limits.networkPorts), ret: uint }),
  defineXmlFlags: procedure(432, { xml: text, flags }, { net: network }),
  createXmlFlags: procedure(437, { xml: text, flags }, { net: network }),
})

export const networkPortProcedures = named('networkPort', {
  lookupByUuid: procedure(405, { network, uuid }, { port: networkPort }),
  createXml: procedure(406, { network, xml: text, flags }, { port: networkPort }),
  getParameters: procedure(407, { port: networkPort, nparams: int, flags }, { params: params(limits.networkPortParams), nparams: int }),
  setParameters: procedure(408, { port: networkPort, params: params(limits.networkPortParams), flags }, none),
  getXmlDesc: procedure(409, { port: networkPort, flags }, { xml: text }),
  delete: procedure(410, { port: networkPort, flags }, none),
})
