import { fsyncSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** The part of Emscripten's file system that this file changes. */
interface StreamOperations {
  fsync?: (stream: { readonly nfd?: number }) => number
}
interface EngineModule {
  readonly NODEFS?: { readonly stream_ops: StreamOperations }
  readonly FS?: { readonly filesystems: { readonly NODEFS: { readonly stream_ops: StreamOperations } } }
}

/**
 * PGlite's own file system has no fsync: PostgreSQL asks for it, nothing reaches the disk, and a power cut
 * loses commits. This one passes the request on. It reaches into PGlite's internals, so PGlite is pinned to
 * one version and a test counts the calls.
 */
export class DurableFileSystem extends NodeFS {
  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(...args)
    const passFsyncOn = (module: unknown): void => {
      const { NODEFS, FS } = module as EngineModule
      const operations = (NODEFS ?? FS?.filesystems.NODEFS)?.stream_ops
      if (!operations) throw new Error('PGlite has moved its file system: fsync cannot be assured')
      operations.fsync = ({ nfd }) => {
        if (nfd !== undefined) fsyncSync(nfd)
        return 0
      }
    }
    const before = Array.isArray(emscriptenOpts.preRun) ? emscriptenOpts.preRun : []
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...before, passFsyncOn] } }
  }
}
