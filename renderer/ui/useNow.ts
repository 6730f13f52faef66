import { useEffect, useState } from 'react';

const minute = 60_000;

/** Milliseconds since the epoch, told anew every minute, so that "today" becomes "yesterday" by itself. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute);
    return () => clearInterval(timer);
  }, []);
  return now;
}
