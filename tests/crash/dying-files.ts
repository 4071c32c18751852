/** A file system that kills its own process before the n-th file it writes or renames; after it when n is negative. */
import { type FilePort, nodeFiles } from '../../src/store/engine/files.ts';

export function dyingFiles(fatal: number): FilePort {
  let operations = 0;
  const counted = <A extends unknown[], R>(operation: (...given: A) => R) => {
    return (...given: A): R => {
      operations += 1;
      if (operations === fatal) process.kill(process.pid, 'SIGKILL');
      const done = operation(...given);
      if (operations === -fatal) process.kill(process.pid, 'SIGKILL');
      return done;
    };
  };
  return {
    ...nodeFiles,
    writeNew: counted(nodeFiles.writeNew),
    replace: counted(nodeFiles.replace),
  };
}
