# Two images from one build: docker build --target web … and --target agent … (docker-compose.yml does both).
FROM node:24-bookworm-slim AS build
WORKDIR /app
# The path prefix of the public address is part of every built page.
ARG VITRINE_PUBLIC_URL=
ENV VITRINE_PUBLIC_URL=$VITRINE_PUBLIC_URL NEXT_TELEMETRY_DISABLED=1
COPY . .
RUN node tools/build.mjs

# What each program needs of npm's packages, without the tools that built it.
FROM build AS web-packages
RUN rm -rf node_modules && npm ci --omit=dev --workspace apps/web --workspace packages/inventory --no-audit --no-fund
FROM build AS agent-packages
RUN rm -rf node_modules && npm ci --omit=dev --workspace apps/agent --no-audit --no-fund

FROM node:24-bookworm-slim AS web
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 NEXT_TELEMETRY_DISABLED=1
COPY --from=web-packages /app/node_modules node_modules
COPY --from=web-packages /app/packages packages
COPY --from=web-packages /app/apps/web apps/web
COPY --from=build /app/package.json package.json
COPY --from=build /app/prisma prisma
COPY --from=build /app/tools tools
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}${new URL(process.env.VITRINE_PUBLIC_URL || 'http://x').pathname.replace(/\\/+$/, '')}/api/health`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/web/dist/server.mjs"]

FROM node:24-bookworm-slim AS agent
WORKDIR /app
ENV NODE_ENV=production VITRINE_AGENT_SOCKET=/run/vitrine/agent.sock
COPY --from=agent-packages /app/node_modules node_modules
COPY --from=agent-packages /app/packages packages
COPY --from=agent-packages /app/apps/agent apps/agent
CMD ["node", "--enable-source-maps", "apps/agent/dist/main.mjs"]
