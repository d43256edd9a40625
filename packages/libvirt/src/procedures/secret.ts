import { flags, int, opaque, uuid } from '../xdr/codec.ts'
import { limits } from './limits.ts'
import { named, none, procedure } from './procedure.ts'
import { secret, text } from './types.ts'

export const secretProcedures = named('secret', {
  lookupByUuid: procedure(141, { uuid }, { secret }),
  defineXml: procedure(142, { xml: text, flags }, { secret }),
  getXmlDesc: procedure(143, { secret, flags }, { xml: text }),
  setValue: procedure(144, { secret, value: opaque(limits.secretValue), flags }, none),
  getValue: procedure(145, { secret, flags }, { value: opaque(limits.secretValue) }),
  undefine: procedure(146, { secret }, none),
  lookupByUsage: procedure(147, { usageType: int, usageId: text }, { secret }),
})
