import { flags, int, uint, unsignedHyper } from '../xdr/codec.ts'
import { named, none, procedure, streamProcedure } from './procedure.ts'
import { storagePool, storageVol, text } from './types.ts'

export const storageVolProcedures = named('storageVol', {
  createXml: procedure(93, { pool: storagePool, xml: text, flags }, { vol: storageVol }),
  delete: procedure(94, { vol: storageVol, flags }, none),
  lookupByName: procedure(95, { pool: storagePool, name: text }, { vol: storageVol }),
  lookupByKey: procedure(96, { key: text }, { vol: storageVol }),
  lookupByPath: procedure(97, { path: text }, { vol: storageVol }),
  /** Bytes. */
  getInfo: procedure(98, { vol: storageVol }, { type: int, capacity: unsignedHyper, allocation: unsignedHyper }),
  getXmlDesc: procedure(99, { vol: storageVol, flags }, { xml: text }),
  getPath: procedure(100, { vol: storageVol }, { name: text }),
  createXmlFrom: procedure(125, { pool: storagePool, xml: text, clonevol: storageVol, flags }, { vol: storageVol }),
  wipe: procedure(165, { vol: storageVol, flags }, none),
  upload: streamProcedure('upload', 208, { vol: storageVol, offset: unsignedHyper, length: unsignedHyper, flags }, none),
  download: streamProcedure('download', 209, { vol: storageVol, offset: unsignedHyper, length: unsignedHyper, flags }, none),
  wipePattern: procedure(259, { vol: storageVol, algorithm: uint, flags }, none),
  /** Bytes. */
  resize: procedure(260, { vol: storageVol, capacity: unsignedHyper, flags }, none),
  getInfoFlags: procedure(378, { vol: storageVol, flags }, { type: int, capacity: unsignedHyper, allocation: unsignedHyper }),
})
