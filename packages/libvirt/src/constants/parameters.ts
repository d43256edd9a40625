/** Names of typed parameters: the string macros of libvirt-domain.h and libvirt-host.h (9.0), without their prefixes. */

/** `VIR_MIGRATE_PARAM_*` */
export const migrateParam = {
  uri: 'migrate_uri',
  destName: 'destination_name',
  destXml: 'destination_xml',
  persistXml: 'persistent_xml',
  bandwidth: 'bandwidth',
  bandwidthPostcopy: 'bandwidth.postcopy',
  graphicsUri: 'graphics_uri',
  listenAddress: 'listen_address',
  migrateDisks: 'migrate_disks',
  disksPort: 'disks_port',
  disksUri: 'disks_uri',
  compression: 'compression',
  compressionMtLevel: 'compression.mt.level',
  compressionMtThreads: 'compression.mt.threads',
  compressionMtDthreads: 'compression.mt.dthreads',
  compressionXbzrleCache: 'compression.xbzrle.cache',
  autoConvergeInitial: 'auto_converge.initial',
  autoConvergeIncrement: 'auto_converge.increment',
  parallelConnections: 'parallel.connections',
  tlsDestination: 'tls.destination',
} as const

/** `VIR_DOMAIN_JOB_*` */
export const domainJobStat = {
  operation: 'operation',
  timeElapsed: 'time_elapsed',
  timeElapsedNet: 'time_elapsed_net',
  timeRemaining: 'time_remaining',
  downtime: 'downtime',
  downtimeNet: 'downtime_net',
  setupTime: 'setup_time',
  dataTotal: 'data_total',
  dataProcessed: 'data_processed',
  dataRemaining: 'data_remaining',
  memoryTotal: 'memory_total',
  memoryProcessed: 'memory_processed',
  memoryRemaining: 'memory_remaining',
  memoryConstant: 'memory_constant',
  memoryNormal: 'memory_normal',
  memoryNormalBytes: 'memory_normal_bytes',
  memoryBps: 'memory_bps',
  memoryDirtyRate: 'memory_dirty_rate',
  memoryPageSize: 'memory_page_size',
  memoryIteration: 'memory_iteration',
  memoryPostcopyReqs: 'memory_postcopy_requests',
  diskTotal: 'disk_total',
  diskProcessed: 'disk_processed',
  diskRemaining: 'disk_remaining',
  diskBps: 'disk_bps',
  compressionCache: 'compression_cache',
  compressionBytes: 'compression_bytes',
  compressionPages: 'compression_pages',
  compressionCacheMisses: 'compression_cache_misses',
  compressionOverflow: 'compression_overflow',
  autoConvergeThrottle: 'auto_converge_throttle',
  success: 'success',
  errmsg: 'errmsg',
  diskTempUsed: 'disk_temp_used',
  diskTempTotal: 'disk_temp_total',
} as const

/** `VIR_DOMAIN_SAVE_PARAM_*` */
export const domainSaveParam = {
  file: 'file',
  dxml: 'dxml',
} as const

/** `VIR_DOMAIN_BLOCK_COPY_*` */
export const domainBlockCopyParam = {
  bandwidth: 'bandwidth',
  granularity: 'granularity',
  bufSize: 'buf-size',
} as const

/** `VIR_DOMAIN_BLOCK_IOTUNE_*` */
export const domainBlockIoTuneParam = {
  totalBytesSec: 'total_bytes_sec',
  readBytesSec: 'read_bytes_sec',
  writeBytesSec: 'write_bytes_sec',
  totalIopsSec: 'total_iops_sec',
  readIopsSec: 'read_iops_sec',
  writeIopsSec: 'write_iops_sec',
  totalBytesSecMax: 'total_bytes_sec_max',
  readBytesSecMax: 'read_bytes_sec_max',
  writeBytesSecMax: 'write_bytes_sec_max',
  totalIopsSecMax: 'total_iops_sec_max',
  readIopsSecMax: 'read_iops_sec_max',
  writeIopsSecMax: 'write_iops_sec_max',
  totalBytesSecMaxLength: 'total_bytes_sec_max_length',
  readBytesSecMaxLength: 'read_bytes_sec_max_length',
  writeBytesSecMaxLength: 'write_bytes_sec_max_length',
  totalIopsSecMaxLength: 'total_iops_sec_max_length',
  readIopsSecMaxLength: 'read_iops_sec_max_length',
  writeIopsSecMaxLength: 'write_iops_sec_max_length',
  sizeIopsSec: 'size_iops_sec',
  groupName: 'group_name',
} as const

/** `VIR_DOMAIN_BLOCK_STATS_*` */
export const domainBlockStat = {
  readBytes: 'rd_bytes',
  readReq: 'rd_operations',
  readTotalTimes: 'rd_total_times',
  writeBytes: 'wr_bytes',
  writeReq: 'wr_operations',
  writeTotalTimes: 'wr_total_times',
  flushReq: 'flush_operations',
  flushTotalTimes: 'flush_total_times',
  errs: 'errs',
} as const

/** `VIR_DOMAIN_SCHEDULER_*` */
export const domainSchedulerParam = {
  cpuShares: 'cpu_shares',
  globalPeriod: 'global_period',
  globalQuota: 'global_quota',
  vcpuPeriod: 'vcpu_period',
  vcpuQuota: 'vcpu_quota',
  emulatorPeriod: 'emulator_period',
  emulatorQuota: 'emulator_quota',
  iothreadPeriod: 'iothread_period',
  iothreadQuota: 'iothread_quota',
  weight: 'weight',
  cap: 'cap',
  reservation: 'reservation',
  limit: 'limit',
  shares: 'shares',
} as const

/** `VIR_DOMAIN_MEMORY_*` */
export const domainMemoryParam = {
  hardLimit: 'hard_limit',
  softLimit: 'soft_limit',
  minGuarantee: 'min_guarantee',
  swapHardLimit: 'swap_hard_limit',
} as const

/** `VIR_DOMAIN_BANDWIDTH_*` */
export const domainBandwidthParam = {
  inAverage: 'inbound.average',
  inPeak: 'inbound.peak',
  inBurst: 'inbound.burst',
  inFloor: 'inbound.floor',
  outAverage: 'outbound.average',
  outPeak: 'outbound.peak',
  outBurst: 'outbound.burst',
} as const

/** `VIR_NODE_CPU_STATS_*` */
export const nodeCpuStat = {
  kernel: 'kernel',
  user: 'user',
  idle: 'idle',
  iowait: 'iowait',
  intr: 'intr',
  utilization: 'utilization',
} as const

/** `VIR_NODE_MEMORY_STATS_*` */
export const nodeMemoryStat = {
  total: 'total',
  free: 'free',
  buffers: 'buffers',
  cached: 'cached',
} as const

/** `VIR_DOMAIN_TUNABLE_*` */
export const domainTunable = {
  cpuVcpupin: 'cputune.vcpupin%u',
  cpuEmulatorpin: 'cputune.emulatorpin',
  cpuIothreadspin: 'cputune.iothreadpin%u',
  cpuCpuShares: 'cputune.cpu_shares',
  cpuGlobalPeriod: 'cputune.global_period',
  cpuGlobalQuota: 'cputune.global_quota',
  cpuVcpuPeriod: 'cputune.vcpu_period',
  cpuVcpuQuota: 'cputune.vcpu_quota',
  cpuEmulatorPeriod: 'cputune.emulator_period',
  cpuEmulatorQuota: 'cputune.emulator_quota',
  cpuIothreadPeriod: 'cputune.iothread_period',
  cpuIothreadQuota: 'cputune.iothread_quota',
  blkdevDisk: 'blkdeviotune.disk',
  blkdevTotalBytesSec: 'blkdeviotune.total_bytes_sec',
  blkdevReadBytesSec: 'blkdeviotune.read_bytes_sec',
  blkdevWriteBytesSec: 'blkdeviotune.write_bytes_sec',
  blkdevTotalIopsSec: 'blkdeviotune.total_iops_sec',
  blkdevReadIopsSec: 'blkdeviotune.read_iops_sec',
  blkdevWriteIopsSec: 'blkdeviotune.write_iops_sec',
  blkdevTotalBytesSecMax: 'blkdeviotune.total_bytes_sec_max',
  blkdevReadBytesSecMax: 'blkdeviotune.read_bytes_sec_max',
  blkdevWriteBytesSecMax: 'blkdeviotune.write_bytes_sec_max',
  blkdevTotalIopsSecMax: 'blkdeviotune.total_iops_sec_max',
  blkdevReadIopsSecMax: 'blkdeviotune.read_iops_sec_max',
  blkdevWriteIopsSecMax: 'blkdeviotune.write_iops_sec_max',
  blkdevSizeIopsSec: 'blkdeviotune.size_iops_sec',
  blkdevGroupName: 'blkdeviotune.group_name',
  blkdevTotalBytesSecMaxLength: 'blkdeviotune.total_bytes_sec_max_length',
  blkdevReadBytesSecMaxLength: 'blkdeviotune.read_bytes_sec_max_length',
  blkdevWriteBytesSecMaxLength: 'blkdeviotune.write_bytes_sec_max_length',
  blkdevTotalIopsSecMaxLength: 'blkdeviotune.total_iops_sec_max_length',
  blkdevReadIopsSecMaxLength: 'blkdeviotune.read_iops_sec_max_length',
  blkdevWriteIopsSecMaxLength: 'blkdeviotune.write_iops_sec_max_length',
} as const
