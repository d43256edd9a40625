import { bool, flags, int, list, needResults, uint, unsignedHyper, uuid } from '../xdr/codec.ts'
import { limits } from './limits.ts'
import { named, none, procedure } from './procedure.ts'
import { storagePool, storageVol, text } from './types.ts'

export const storagePoolProcedures = named('storagePool', {
  createXml: procedure(76, { xml: text, flags }, { pool: storagePool }),
  defineXml: procedure(77, { xml: text, flags }, { pool: storagePool }),
  create: procedure(78, { pool: storagePool, flags }, none),
  build: procedure(79, { pool: storagePool, flags }, none),
  destroy: procedure(80, { pool: storagePool }, none),
  delete: procedure(81, { pool: storagePool, flags }, none),
  undefine: procedure(82, { pool: storagePool }, none),
  refresh: procedure(83, { pool: storagePool, flags }, none),
  lookupByName: procedure(84, { name: text }, { pool: storagePool }),
  lookupByUuid: procedure(85, { uuid }, { pool: storagePool }),
  lookupByVolume: procedure(86, { vol: storageVol }, { pool: storagePool }),
  /** Bytes. */
  getInfo: procedure(87, { pool: storagePool }, { state: int, capacity: unsignedHyper, allocation: unsignedHyper, available: unsignedHyper }),
  getXmlDesc: procedure(88, { pool: storagePool, flags }, { xml: text }),
  getAutostart: procedure(89, { pool: storagePool }, { autostart: bool }),
  setAutostart: procedure(90, { pool: storagePool, autostart: bool }, none),
  numOfVolumes: procedure(91, { pool: storagePool }, { num: int }),
  listVolumes: procedure(92, { pool: storagePool, maxnames: int }, { names: list(text, limits.storageVols) }),
  isActive: procedure(154, { pool: storagePool }, { active: bool }),
  isPersistent: procedure(155, { pool: storagePool }, { persistent: bool }),
  listAllVolumes: procedure(282, { pool: storagePool, needResults, flags }, { vols: list(storageVol, limits.storageVols), ret: uint }),
  lookupByTargetPath: procedure(391, { path: text }, { pool: storagePool }),
})
