import { open, rename, rm } from "node:fs/promises";
import path from "node:path";

let count = 0;

/**
 * Replaces a file as a whole: written beside it, forced to disk, renamed over it, and the rename forced to disk.
 * A kill at any moment leaves the old file or the new one, and at worst a `.tmp` beside it.
 */
export async function replaceFile(target: string, content: string | Uint8Array): Promise<void> {
  await replaceFileBy(target, async (temporary) => {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(content);
    } finally {
      await handle.close();
    }
  });
}

/** As `replaceFile`, for content that another program writes to the temporary path. */
export async function replaceFileBy(
  target: string,
  write: (temporary: string) => Promise<void>,
): Promise<void> {
  count += 1;
  const temporary = `${target}.${process.pid}-${count}.tmp`;
  try {
    await write(temporary);
    await forceToDisk(temporary);
    await rename(temporary, target);
    await forceToDisk(path.dirname(target));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function forceToDisk(fileOrFolder: string): Promise<void> {
  const handle = await open(fileOrFolder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
