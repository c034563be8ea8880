import { startPostgres } from '../../scripts/postgres.mjs';

/** Nothing here outlives the run, and every statement finds its rows by an index: nothing is to be planned anew, made durable or tidied up. */
const settings = { synchronous_commit: 'off', wal_level: 'minimal', max_wal_senders: '0', autovacuum: 'off', jit: 'off', enable_seqscan: 'off', shared_buffers: '64MB' };

/**
 * Works with a PostgreSQL server of its own, or without one where its programs are not on the machine. It has ended when this settles, and ends too when this process is
 * interrupted or killed.
 */
export async function withServer<T>(work: (serverUrl: string | undefined) => Promise<T>): Promise<T> {
  const server = await startPostgres({ isOwn: true, settings });
  try {
    return await work(server && `${server.url}?host=${server.folder}`);
  } finally {
    server?.stop();
  }
}
