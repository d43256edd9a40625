import { flags, int, list, opaque, uint, unsignedHyper } from '../xdr/codec.ts'
import { struct } from '../xdr/struct.ts'
import { limits } from './limits.ts'
import { none, procedure } from './procedure.ts'
import { domain, params, text } from './types.ts'

const vcpuInfo = struct({ number: uint, state: int, cpuTime: unsignedHyper, cpu: int })
const domainMemoryStat = struct({ tag: int, val: unsignedHyper })
const domainIothreadInfo = struct({ iothreadId: uint, cpumap: opaque(limits.cpuMap) })

export const domainTuning = {
  /** Memory in KiB. */
  getMaxMemory: procedure(17, { dom: domain }, { memory: unsignedHyper }),
  getMaxVcpus: procedure(18, { dom: domain }, { num: int }),
  getVcpus: procedure(20, { dom: domain, maxinfo: int, maplen: int }, { info: list(vcpuInfo, limits.vcpuInfo), cpumaps: opaque(limits.cpuMaps) }),
  pinVcpu: procedure(26, { dom: domain, vcpu: uint, cpumap: opaque(limits.cpuMap) }, none),
  setMaxMemory: procedure(30, { dom: domain, memory: unsignedHyper }, none),
  setMemory: procedure(31, { dom: domain, memory: unsignedHyper }, none),
  setVcpus: procedure(32, { dom: domain, nvcpus: uint }, none),
  getSchedulerType: procedure(56, { dom: domain }, { type: text, nparams: int }),
  getSchedulerParameters: procedure(57, { dom: domain, nparams: int }, { params: params(limits.schedulerParams) }),
  setSchedulerParameters: procedure(58, { dom: domain, params: params(limits.schedulerParams) }, none),
  memoryStats: procedure(159, { dom: domain, maxStats: uint, flags }, { stats: list(domainMemoryStat, limits.memoryStats) }),
  setMemoryParameters: procedure(197, { dom: domain, params: params(limits.memoryParams), flags }, none),
  getMemoryParameters: procedure(198, { dom: domain, nparams: int, flags }, { params: params(limits.memoryParams), nparams: int }),
  setVcpusFlags: procedure(199, { dom: domain, nvcpus: uint, flags }, none),
  getVcpusFlags: procedure(200, { dom: domain, flags }, { num: int }),
  /** Memory in KiB. */
  setMemoryFlags: procedure(204, { dom: domain, memory: unsignedHyper, flags }, none),
  setBlkioParameters: procedure(205, { dom: domain, params: params(limits.blkioParams), flags }, none),
  getBlkioParameters: procedure(206, { dom: domain, nparams: int, flags }, { params: params(limits.blkioParams), nparams: int }),
  setSchedulerParametersFlags: procedure(219, { dom: domain, params: params(limits.schedulerParams), flags }, none),
  getSchedulerParametersFlags: procedure(223, { dom: domain, nparams: int, flags }, { params: params(limits.schedulerParams) }),
  pinVcpuFlags: procedure(225, { dom: domain, vcpu: uint, cpumap: opaque(limits.cpuMap), flags }, none),
  getVcpuPinInfo: procedure(230, { dom: domain, ncpumaps: int, maplen: int, flags }, { cpumaps: opaque(limits.cpuMaps), num: int }),
  setNumaParameters: procedure(254, { dom: domain, params: params(limits.numaParams), flags }, none),
  getNumaParameters: procedure(255, { dom: domain, nparams: int, flags }, { params: params(limits.numaParams), nparams: int }),
  getCpuStats: procedure(262, { dom: domain, nparams: uint, startCpu: int, ncpus: uint, flags }, { params: params(limits.cpuStats), nparams: int }),
  pinEmulator: procedure(279, { dom: domain, cpumap: opaque(limits.cpuMap), flags }, none),
  getEmulatorPinInfo: procedure(280, { dom: domain, maplen: int, flags }, { cpumaps: opaque(limits.cpuMaps), ret: int }),
  /** Period in seconds. */
  setMemoryStatsPeriod: procedure(308, { dom: domain, period: int, flags }, none),
  getIothreadInfo: procedure(351, { dom: domain, flags }, { info: list(domainIothreadInfo, limits.ioThreads), ret: uint }),
  pinIothread: procedure(352, { dom: domain, iothreadsId: uint, cpumap: opaque(limits.cpuMap), flags }, none),
  addIothread: procedure(355, { dom: domain, iothreadId: uint, flags }, none),
  delIothread: procedure(356, { dom: domain, iothreadId: uint, flags }, none),
  getPerfEvents: procedure(365, { dom: domain, flags }, { params: params(limits.perfEvents) }),
  setPerfEvents: procedure(366, { dom: domain, params: params(limits.perfEvents), flags }, none),
  setVcpu: procedure(384, { dom: domain, cpumap: text, state: int, flags }, none),
  setIothreadParams: procedure(402, { dom: domain, iothreadId: uint, params: params(limits.ioThreadParams), flags }, none),
  startDirtyRateCalc: procedure(427, { dom: domain, seconds: int, flags }, none),
}
