import { type ChildProcess, spawn } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A program that answers on a port until it is stopped, with a folder of its own. */
export interface Server {
  readonly port: number;
  readonly folder: string;
  /** Ends it at once, as a crash would, and leaves its folder. */
  kill(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/** No server of a database runs as root; `nobody` owns what it writes. */
export const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export function makeFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `timeloom-${name}-`));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  return folder;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Runs a program to its end. */
export async function runProgram(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(program, args, { ...user, env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (data) => (said += String(data)));
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("exit", resolve));
  if (code !== 0) throw new Error(`${program} ended with ${String(code)}: ${said.slice(-500)}`);
}

/** Starts a server and waits until it answers. */
export async function startServer(program: string, args: readonly string[], { port, folder, env, ready }: { port: number; folder: string; env: NodeJS.ProcessEnv; ready: () => Promise<unknown> }): Promise<Server> {
  const child = spawn(program, args, { ...user, env, cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (data) => (said = (said + String(data)).slice(-2_000)));
  for (const began = Date.now(); ; ) {
    try {
      await ready();
      break;
    } catch (error) {
      if (child.exitCode !== null || Date.now() - began > 30_000) {
        child.kill("SIGKILL");
        throw new Error(`${program} did not start: ${said}`, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const kill = () => endOf(child);
  return {
    port,
    folder,
    kill,
    async stop() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
}
