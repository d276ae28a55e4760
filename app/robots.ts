import type { MetadataRoute } from 'next';
import { env } from '#env';

// The address of the site is known when it runs.
export const dynamic = 'force-dynamic';

const closed = ['/review', '/due', '/sources', '/intake', '/settings', '/setup', '/sign-in', '/invitation', '/reset', '/api/'];

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', disallow: closed.flatMap((path) => [path, `/en${path}`, `/zh${path}`, `/zh-hant${path}`]) }, sitemap: `${env().publicUrl}/sitemap.xml` };
}
