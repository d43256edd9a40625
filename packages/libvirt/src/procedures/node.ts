import { chars, fixedChars, flags, int, list, opaque, uint, unsignedHyper } from '../xdr/codec.ts'
import { struct } from '../xdr/struct.ts'
import { limits } from './limits.ts'
import { named, none, procedure } from './procedure.ts'
import { maybeText, params, text } from './types.ts'

const nodeGetCpuStats = struct({ field: text, value: unsignedHyper })
const nodeGetMemoryStats = struct({ field: text, value: unsignedHyper })

export const nodeProcedures = named('node', {
  /** Memory in KiB. */
  getInfo: procedure(
    6,
    none,
    { model: fixedChars(32), memory: unsignedHyper, cpus: int, mhz: int, nodes: int, sockets: int, cores: int, threads: int },
  ),
  getCellsFreeMemory: procedure(101, { startCell: int, maxcells: int }, { cells: list(unsignedHyper, limits.nodeCells) }),
  /** Bytes. */
  getFreeMemory: procedure(102, none, { freeMem: unsignedHyper }),
  numOfDevices: procedure(111, { cap: maybeText, flags }, { num: int }),
  listDevices: procedure(112, { cap: maybeText, maxnames: int, flags }, { names: list(text, limits.nodeDevices) }),
  getSecurityModel: procedure(122, none, { model: chars(limits.securityModel), doi: chars(limits.securityDoi) }),
  /** Values in nanoseconds. */
  getCpuStats: procedure(227, { cpuNum: int, nparams: int, flags }, { params: list(nodeGetCpuStats, limits.nodeCpuStats), nparams: int }),
  /** Values in KiB; nparams must be what a call with 0 answers. */
  getMemoryStats: procedure(228, { nparams: int, cellNum: int, flags }, { params: list(nodeGetMemoryStats, limits.nodeMemoryStats), nparams: int }),
  suspendForDuration: procedure(250, { target: uint, duration: unsignedHyper, flags }, none),
  setMemoryParameters: procedure(288, { params: params(limits.nodeMemoryParams), flags }, none),
  getMemoryParameters: procedure(289, { nparams: int, flags }, { params: params(limits.nodeMemoryParams), nparams: int }),
  getCpuMap: procedure(293, { needMap: int, needOnline: int, flags }, { cpumap: opaque(limits.cpuMap), online: uint, ret: int }),
  getFreePages: procedure(
    340,
    { pages: list(uint, limits.nodeCells), startCell: int, cellCount: uint, flags },
    { counts: list(unsignedHyper, limits.nodeCells) },
  ),
  allocPages: procedure(
    347,
    {
      pageSizes: list(uint, limits.nodeCells), pageCounts: list(unsignedHyper, limits.nodeCells), startCell: int,
      cellCount: uint, flags,
    },
    { ret: int },
  ),
  getSevInfo: procedure(395, { nparams: int, flags }, { params: params(limits.sevInfo), nparams: int }),
})
