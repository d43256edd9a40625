import { bool, flags, int, list, needResults } from '../xdr/codec.ts'
import { limits } from './limits.ts'
import { none, procedure } from './procedure.ts'
import { checkpoint, domain, maybeText, snapshot, text } from './types.ts'

export const domainSnapshots = {
  snapshotCreateXml: procedure(185, { dom: domain, xmlDesc: text, flags }, { snap: snapshot }),
  snapshotGetXmlDesc: procedure(186, { snap: snapshot, flags }, { xml: text }),
  snapshotNum: procedure(187, { dom: domain, flags }, { num: int }),
  snapshotListNames: procedure(188, { dom: domain, maxnames: int, flags }, { names: list(text, limits.snapshots) }),
  snapshotLookupByName: procedure(189, { dom: domain, name: text, flags }, { snap: snapshot }),
  hasCurrentSnapshot: procedure(190, { dom: domain, flags }, { result: bool }),
  snapshotCurrent: procedure(191, { dom: domain, flags }, { snap: snapshot }),
  revertToSnapshot: procedure(192, { snap: snapshot, flags }, none),
  snapshotDelete: procedure(193, { snap: snapshot, flags }, none),
  snapshotGetParent: procedure(244, { snap: snapshot, flags }, { snap: snapshot }),
  snapshotNumChildren: procedure(246, { snap: snapshot, flags }, { num: int }),
  snapshotListChildrenNames: procedure(247, { snap: snapshot, maxnames: int, flags }, { names: list(text, limits.snapshots) }),
  snapshotIsCurrent: procedure(271, { snap: snapshot, flags }, { current: bool }),
  snapshotHasMetadata: procedure(272, { snap: snapshot, flags }, { metadata: bool }),
  listAllSnapshots: procedure(274, { dom: domain, needResults, flags }, { snapshots: list(snapshot, limits.snapshots), ret: int }),
  snapshotListAllChildren: procedure(275, { snapshot, needResults, flags }, { snapshots: list(snapshot, limits.snapshots), ret: int }),
  checkpointCreateXml: procedure(411, { dom: domain, xmlDesc: text, flags }, { checkpoint }),
  checkpointGetXmlDesc: procedure(412, { checkpoint, flags }, { xml: text }),
  listAllCheckpoints: procedure(413, { dom: domain, needResults, flags }, { checkpoints: list(checkpoint, limits.checkpoints), ret: int }),
  checkpointListAllChildren: procedure(414, { checkpoint, needResults, flags }, { checkpoints: list(checkpoint, limits.checkpoints), ret: int }),
  checkpointLookupByName: procedure(415, { dom: domain, name: text, flags }, { checkpoint }),
  checkpointGetParent: procedure(416, { checkpoint, flags }, { parent: checkpoint }),
  checkpointDelete: procedure(417, { checkpoint, flags }, none),
  backupBegin: procedure(421, { dom: domain, backupXml: text, checkpointXml: maybeText, flags }, none),
  backupGetXmlDesc: procedure(422, { dom: domain, flags }, { xml: text }),
}
