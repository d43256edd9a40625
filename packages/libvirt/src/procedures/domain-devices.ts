import { bool, flags, hyper, int, list, opaque, uint, unsignedHyper } from '../xdr/codec.ts'
import { struct } from '../xdr/struct.ts'
import { limits } from './limits.ts'
import { none, procedure } from './procedure.ts'
import { domain, maybeText, params, text } from './types.ts'

const domainDiskError = struct({ disk: text, error: int })

export const domainDevices = {
  attachDevice: procedure(8, { dom: domain, xml: text }, none),
  detachDevice: procedure(13, { dom: domain, xml: text }, none),
  blockStats: procedure(64, { dom: domain, path: text }, { rdReq: hyper, rdBytes: hyper, wrReq: hyper, wrBytes: hyper, errs: hyper }),
  interfaceStats: procedure(
    65,
    { dom: domain, device: text },
    { rxBytes: hyper, rxPackets: hyper, rxErrs: hyper, rxDrop: hyper, txBytes: hyper, txPackets: hyper, txErrs: hyper, txDrop: hyper },
  ),
  blockPeek: procedure(103, { dom: domain, path: text, offset: unsignedHyper, size: uint, flags }, { buffer: opaque(limits.peekBuffer) }),
  attachDeviceFlags: procedure(160, { dom: domain, xml: text, flags }, none),
  detachDeviceFlags: procedure(161, { dom: domain, xml: text, flags }, none),
  updateDeviceFlags: procedure(174, { dom: domain, xml: text, flags }, none),
  /** All in bytes. */
  getBlockInfo: procedure(194, { dom: domain, path: text, flags }, { allocation: unsignedHyper, capacity: unsignedHyper, physical: unsignedHyper }),
  blockJobAbort: procedure(237, { dom: domain, path: text, flags }, none),
  /** Bandwidth in MiB/s. */
  getBlockJobInfo: procedure(
    238,
    { dom: domain, path: text, flags },
    { found: bool, type: int, bandwidth: unsignedHyper, cur: unsignedHyper, end: unsignedHyper },
  ),
  blockJobSetSpeed: procedure(239, { dom: domain, path: text, bandwidth: unsignedHyper, flags }, none),
  blockPull: procedure(240, { dom: domain, path: text, bandwidth: unsignedHyper, flags }, none),
  blockStatsFlags: procedure(243, { dom: domain, path: text, nparams: int, flags }, { params: params(limits.blockStatsParams), nparams: int }),
  /** Size in KiB, or in bytes with constants.domainBlockResizeFlags.bytes. */
  blockResize: procedure(251, { dom: domain, disk: text, size: unsignedHyper, flags }, none),
  setBlockIoTune: procedure(252, { dom: domain, disk: text, params: params(limits.blockIoTuneParams), flags }, none),
  getBlockIoTune: procedure(253, { dom: domain, disk: maybeText, nparams: int, flags }, { params: params(limits.blockIoTuneParams), nparams: int }),
  setInterfaceParameters: procedure(256, { dom: domain, device: text, params: params(limits.interfaceParams), flags }, none),
  getInterfaceParameters: procedure(
    257,
    { dom: domain, device: text, nparams: int, flags },
    { params: params(limits.interfaceParams), nparams: int },
  ),
  getDiskErrors: procedure(263, { dom: domain, maxerrors: uint, flags }, { errors: list(domainDiskError, limits.diskErrors), nerrors: int }),
  blockRebase: procedure(266, { dom: domain, path: text, base: maybeText, bandwidth: unsignedHyper, flags }, none),
  blockCommit: procedure(290, { dom: domain, disk: text, base: maybeText, top: maybeText, bandwidth: unsignedHyper, flags }, none),
  blockCopy: procedure(345, { dom: domain, path: text, destxml: text, params: params(limits.blockCopyParams), flags }, none),
  setBlockThreshold: procedure(386, { dom: domain, dev: text, threshold: unsignedHyper, flags }, none),
  detachDeviceAlias: procedure(392, { dom: domain, alias: text, flags }, none),
}
