/** Devices and parts that use a mineral, issues, technologies and recommendations on the nodes of its flow. */
export interface OutlookReference {
  readonly technologies: readonly never[];
}
