// A server that takes a call and never answers shall hold nobody up.

/** As long as the page of somebody who joins waits. */
const LONGEST = 20_000;

/**
 * Does what takes a signal. Where it takes too long, that is aborted, and it fails with a TimeoutError.
 * @param signal of who may not want it any more
 */
export async function inTime(act, signal) {
  const ending = new AbortController();
  const end = () => ending.abort();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    end();
  }, LONGEST);
  if (signal?.aborted) end();
  signal?.addEventListener('abort', end);
  try {
    return await act(ending.signal);
  } catch (failure) {
    throw late ? new DOMException('No answer came in time.', 'TimeoutError') : failure;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}
