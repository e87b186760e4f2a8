import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Problem } from "../schema/problem.ts";

/**
 * Runs a write while no other process writes to the same workspace. Readers are never held up.
 *
 * @throws {Problem} `workspace-busy` while another living process writes; a lock that a killed process left is taken over
 */
export async function whileWriting<T>(folder: string, write: () => Promise<T>): Promise<T> {
  const lock = path.join(folder, "write.lock");
  await mkdir(folder, { recursive: true }).catch(notWritable(folder));
  await take(lock, folder);
  try {
    return await write();
  } finally {
    await rm(lock, { force: true });
  }
}

async function take(lock: string, folder: string): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await writeFile(lock, `${process.pid}\n`, { flag: "wx" });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") return notWritable(folder)(error);
      await giveUpIfHeld(lock);
    }
  }
  throw new Problem("workspace-busy", { file: lock, pid: "?" });
}

async function giveUpIfHeld(lock: string): Promise<void> {
  const holder = Number(await readFile(lock, "utf8").catch(() => "0"));
  if (holder > 0 && isAlive(holder)) throw new Problem("workspace-busy", { file: lock, pid: String(holder) });
  await rm(lock, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function notWritable(folder: string): (error: unknown) => never {
  return (error) => {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    throw new Problem("workspace-not-writable", { folder, reason: code }, { cause: error });
  };
}
