/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.HINDCAST_DIST ?? '.next',
  poweredByHeader: false,
  // Everything is read from the database at the moment it is asked for; nothing is frozen at build.
  serverExternalPackages: ['better-sqlite3', 'linkedom', 'opencc-js', '@mozilla/readability', 'ai', '@ai-sdk/openai', '@ai-sdk/anthropic', '@ai-sdk/google', '@ai-sdk/openai-compatible'],
  // More than an article may have, so that a file that is too large is refused in words; server.ts stops what is larger still.
  experimental: { serverActions: { bodySizeLimit: '40mb' } },
  // A name in brackets cannot end in ".json": this is where such an address leads.
  rewrites: () => [
    { source: '/:room(predictions|forecasters|articles|outlets|questions|evidence)/:id([\\w-]+).json', destination: '/:room/:id/json' },
    { source: '/topics/:path(.+).json', destination: '/topics.json/:path' },
  ],
  agentRules: false,
};
