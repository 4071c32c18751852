/** The day and the clock in Norway, for what is late, next and today. */
import { useEffect, useState } from 'react';
import { toOslo } from '../../domain/local-time.ts';

export interface Now {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` */
  readonly time: string;
}

const read = (): Now => toOslo(new Date());

/** The one place where these screens look at the clock. Follows it minute by minute. */
export function useNow(): Now {
  const [now, setNow] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow((before) => {
        const after = read();
        return after.time === before.time && after.date === before.date ? before : after;
      });
    }, 10_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
