/** Kept free for what the learner does in a course: records must always find room. */
const reserveBytes = 20 * 1024 * 1024;

export type EstimateStorage = () => Promise<StorageEstimate>;

/** Whether so many more bytes fit on this device, as far as the browser tells. Where it does not, the write itself will say. */
export async function hasRoomFor(bytes: number, estimate: EstimateStorage): Promise<boolean> {
  const { quota, usage } = await estimate().catch((): StorageEstimate => ({}));
  return quota === undefined || usage === undefined || quota - usage >= bytes + reserveBytes;
}
