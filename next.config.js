/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.HINDCAST_DIST ?? '.next',
  poweredByHeader: false,
  // Everything is read from the database at the moment it is asked for; nothing is frozen at build.
  serverExternalPackages: ['better-sqlite3', 'linkedom', 'opencc-js', '@mozilla/readability'],
  experimental: { serverActions: { bodySizeLimit: '6mb' } },
  agentRules: false,
};
