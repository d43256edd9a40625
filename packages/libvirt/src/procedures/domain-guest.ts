import { bool, chars, flags, hyper, int, list, opaque, uint, unsignedHyper } from '../xdr/codec.ts'
import { struct } from '../xdr/struct.ts'
import { limits } from './limits.ts'
import { none, procedure, streamProcedure } from './procedure.ts'
import { domain, maybeText, params, text } from './types.ts'

const domainGetSecurityLabel = struct({ label: chars(limits.securityLabel), enforcing: bool })
const domainFsinfo = struct({ mountpoint: text, name: text, fstype: text, devAliases: list(text, limits.fsInfoDisks) })
const domainIpAddr = struct({ type: int, addr: text, prefix: uint })
const domainInterface = struct({ name: text, hwaddr: maybeText, addrs: list(domainIpAddr, limits.ipAddresses) })

export const domainGuest = {
  memoryPeek: procedure(104, { dom: domain, offset: unsignedHyper, size: uint, flags }, { buffer: opaque(limits.peekBuffer) }),
  getSecurityLabel: procedure(121, { dom: domain }, { label: chars(limits.securityLabel), enforcing: bool }),
  openConsole: streamProcedure('duplex', 201, { dom: domain, devName: maybeText, flags }, none),
  injectNmi: procedure(210, { dom: domain, flags }, none),
  screenshot: streamProcedure('download', 211, { dom: domain, screen: uint, flags }, { mime: maybeText }),
  /** Holdtime in milliseconds. */
  sendKey: procedure(226, { dom: domain, codeset: uint, holdtime: uint, keycodes: list(uint, limits.sendKey), flags }, none),
  getControlInfo: procedure(229, { dom: domain, flags }, { state: uint, details: uint, stateTime: unsignedHyper }),
  pmSuspendForDuration: procedure(261, { dom: domain, target: uint, duration: unsignedHyper, flags }, none),
  pmWakeup: procedure(267, { dom: domain, flags }, none),
  getHostname: procedure(277, { dom: domain, flags }, { hostname: text }),
  getSecurityLabelList: procedure(278, { dom: domain }, { labels: list(domainGetSecurityLabel, limits.securityLabels), ret: int }),
  fstrim: procedure(294, { dom: domain, mountPoint: maybeText, minimum: unsignedHyper, flags }, none),
  sendProcessSignal: procedure(295, { dom: domain, pidValue: hyper, signum: uint, flags }, none),
  openChannel: streamProcedure('duplex', 296, { dom: domain, name: maybeText, flags }, none),
  fsfreeze: procedure(335, { dom: domain, mountpoints: list(text, limits.freezeMountpoints), flags }, { filesystems: int }),
  fsthaw: procedure(336, { dom: domain, mountpoints: list(text, limits.freezeMountpoints), flags }, { filesystems: int }),
  getTime: procedure(337, { dom: domain, flags }, { seconds: hyper, nseconds: uint }),
  setTime: procedure(338, { dom: domain, seconds: hyper, nseconds: uint, flags }, none),
  getFsinfo: procedure(349, { dom: domain, flags }, { info: list(domainFsinfo, limits.fsInfo), ret: uint }),
  interfaceAddresses: procedure(353, { dom: domain, source: uint, flags }, { ifaces: list(domainInterface, limits.domainInterfaces) }),
  setUserPassword: procedure(357, { dom: domain, user: maybeText, password: maybeText, flags }, none),
  getGuestVcpus: procedure(371, { dom: domain, flags }, { params: params(limits.guestVcpuParams) }),
  setGuestVcpus: procedure(372, { dom: domain, cpumap: text, state: int, flags }, none),
  getLaunchSecurityInfo: procedure(396, { dom: domain, flags }, { params: params(limits.launchSecurityParams) }),
  getGuestInfo: procedure(418, { dom: domain, types: uint, flags }, { params: params(limits.guestInfoParams) }),
  /** Timeout in seconds, or constants.domainAgentResponseTimeoutValues. */
  agentSetResponseTimeout: procedure(420, { dom: domain, timeout: int, flags }, { result: int }),
  authorizedSshKeysGet: procedure(424, { dom: domain, user: text, flags }, { keys: list(text, limits.sshKeys) }),
  authorizedSshKeysSet: procedure(425, { dom: domain, user: text, keys: list(text, limits.sshKeys), flags }, none),
  setLaunchSecurityState: procedure(439, { dom: domain, params: params(limits.launchSecurityParams), flags }, none),
}
