import { flags, uuid } from '../xdr/codec.ts'
import { named, none, procedure } from './procedure.ts'
import { nwfilter, nwfilterBinding, text } from './types.ts'

export const nwfilterProcedures = named('nwfilter', {
  lookupByName: procedure(175, { name: text }, { nwfilter }),
  lookupByUuid: procedure(176, { uuid }, { nwfilter }),
  getXmlDesc: procedure(177, { nwfilter, flags }, { xml: text }),
  defineXml: procedure(180, { xml: text }, { nwfilter }),
  undefine: procedure(181, { nwfilter }, none),
  defineXmlFlags: procedure(431, { xml: text, flags }, { nwfilter }),
})

export const nwfilterBindingProcedures = named('nwfilterBinding', {
  lookupByPortDev: procedure(397, { name: text }, { nwfilter: nwfilterBinding }),
  getXmlDesc: procedure(398, { nwfilter: nwfilterBinding, flags }, { xml: text }),
  createXml: procedure(399, { xml: text, flags }, { nwfilter: nwfilterBinding }),
  delete: procedure(400, { nwfilter: nwfilterBinding }, none),
})
