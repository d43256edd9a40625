import { flags, int, opaque, unsignedHyper } from '../xdr/codec.ts'
import { limits } from './limits.ts'
import { none, procedure, streamProcedure } from './procedure.ts'
import { domain, maybeText, params, text } from './types.ts'

export const domainMigration = {
  migratePrepare: procedure(
    61,
    { uriIn: maybeText, flags: unsignedHyper, dname: maybeText, resource: unsignedHyper },
    { cookie: opaque(limits.migrateCookie), uriOut: maybeText },
  ),
  migratePerform: procedure(
    62,
    { dom: domain, cookie: opaque(limits.migrateCookie), uri: text, flags: unsignedHyper, dname: maybeText, resource: unsignedHyper },
    none,
  ),
  migrateFinish: procedure(63, { dname: text, cookie: opaque(limits.migrateCookie), uri: text, flags: unsignedHyper }, { ddom: domain }),
  migratePrepare2: procedure(
    108,
    { uriIn: maybeText, flags: unsignedHyper, dname: maybeText, resource: unsignedHyper, domXml: text },
    { cookie: opaque(limits.migrateCookie), uriOut: maybeText },
  ),
  migrateFinish2: procedure(
    109,
    { dname: text, cookie: opaque(limits.migrateCookie), uri: text, flags: unsignedHyper, retcode: int },
    { ddom: domain },
  ),
  migratePrepareTunnel: streamProcedure('upload', 148, { flags: unsignedHyper, dname: maybeText, resource: unsignedHyper, domXml: text }, none),
  /** Downtime in milliseconds. */
  migrateSetMaxDowntime: procedure(166, { dom: domain, downtime: unsignedHyper, flags }, none),
  /** Bandwidth in MiB/s. */
  migrateSetMaxSpeed: procedure(207, { dom: domain, bandwidth: unsignedHyper, flags }, none),
  migrateBegin3: procedure(
    213,
    { dom: domain, xmlin: maybeText, flags: unsignedHyper, dname: maybeText, resource: unsignedHyper },
    { cookieOut: opaque(limits.migrateCookie), xml: text },
  ),
  migratePrepare3: procedure(
    214,
    {
      cookieIn: opaque(limits.migrateCookie), uriIn: maybeText, flags: unsignedHyper, dname: maybeText,
      resource: unsignedHyper, domXml: text,
    },
    { cookieOut: opaque(limits.migrateCookie), uriOut: maybeText },
  ),
  migratePrepareTunnel3: streamProcedure(
    'upload',
    215,
    { cookieIn: opaque(limits.migrateCookie), flags: unsignedHyper, dname: maybeText, resource: unsignedHyper, domXml: text },
    { cookieOut: opaque(limits.migrateCookie) },
  ),
  migratePerform3: procedure(
    216,
    {
      dom: domain, xmlin: maybeText, cookieIn: opaque(limits.migrateCookie), dconnuri: maybeText, uri: maybeText,
      flags: unsignedHyper, dname: maybeText, resource: unsignedHyper,
    },
    { cookieOut: opaque(limits.migrateCookie) },
  ),
  migrateFinish3: procedure(
    217,
    { dname: text, cookieIn: opaque(limits.migrateCookie), dconnuri: maybeText, uri: maybeText, flags: unsignedHyper, cancelled: int },
    { dom: domain, cookieOut: opaque(limits.migrateCookie) },
  ),
  migrateConfirm3: procedure(218, { dom: domain, cookieIn: opaque(limits.migrateCookie), flags: unsignedHyper, cancelled: int }, none),
  migrateGetMaxSpeed: procedure(242, { dom: domain, flags }, { bandwidth: unsignedHyper }),
  migrateGetCompressionCache: procedure(299, { dom: domain, flags }, { cacheSize: unsignedHyper }),
  migrateSetCompressionCache: procedure(300, { dom: domain, cacheSize: unsignedHyper, flags }, none),
  migrateBegin3Params: procedure(
    302,
    { dom: domain, params: params(limits.migrateParams), flags },
    { cookieOut: opaque(limits.migrateCookie), xml: text },
  ),
  migratePrepare3Params: procedure(
    303,
    { params: params(limits.migrateParams), cookieIn: opaque(limits.migrateCookie), flags },
    { cookieOut: opaque(limits.migrateCookie), uriOut: maybeText },
  ),
  migratePrepareTunnel3Params: streamProcedure(
    'upload',
    304,
    { params: params(limits.migrateParams), cookieIn: opaque(limits.migrateCookie), flags },
    { cookieOut: opaque(limits.migrateCookie) },
  ),
  /** Peer to peer: dconnuri is the other host, flags has constants.domainMigrateFlags.peer2peer. May take hours: give timeoutMs. */
  migratePerform3Params: procedure(
    305,
    { dom: domain, dconnuri: maybeText, params: params(limits.migrateParams), cookieIn: opaque(limits.migrateCookie), flags },
    { cookieOut: opaque(limits.migrateCookie) },
  ),
  migrateFinish3Params: procedure(
    306,
    { params: params(limits.migrateParams), cookieIn: opaque(limits.migrateCookie), flags, cancelled: int },
    { dom: domain, cookieOut: opaque(limits.migrateCookie) },
  ),
  migrateConfirm3Params: procedure(
    307,
    { dom: domain, params: params(limits.migrateParams), cookieIn: opaque(limits.migrateCookie), flags, cancelled: int },
    none,
  ),
  migrateStartPostCopy: procedure(364, { dom: domain, flags }, none),
  migrateGetMaxDowntime: procedure(387, { dom: domain, flags }, { downtime: unsignedHyper }),
}
