import type { MetadataRoute } from 'next';

export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', disallow: ['/review', '/setup', '/sign-in', '/api/'] } };
}
