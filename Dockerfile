# syntax=docker/dockerfile:1
# One image for the API, the web client and the command line; docs/deployment.md explains it.

FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY . .
RUN npm ci && npm run build && node scripts/deployment/stage.mjs /app
WORKDIR /app
RUN npm ci --omit=dev --ignore-scripts --workspace apps/api --workspace apps/web --workspace apps/cli

FROM node:24-bookworm-slim
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 EVENTIDE_DATA=/data
WORKDIR /app
# Owned by root: the programs run as "node" and cannot change themselves.
COPY --from=build /app /app
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000 4000
CMD ["node", "--max-semi-space-size=32", "apps/api/dist/main.js"]
