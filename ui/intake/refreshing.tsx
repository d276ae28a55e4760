'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Brings the page up to date again and again while something goes on. Without JavaScript there is the link beside it. */
export function Refreshing({ seconds = 2 }: { seconds?: number }) {
  const router = useRouter();
  useEffect(() => {
    const clock = setInterval(() => { if (!document.hidden) router.refresh(); }, seconds * 1_000);
    return () => clearInterval(clock);
  }, [router, seconds]);
  return null;
}
