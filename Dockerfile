# The image ghcr.io/runbooklint/runbooklint: one native executable, and the C library that it needs.
#
#   docker build --build-arg VERSION=0.1.0 -t runbooklint .
#   docker run --rm --read-only --network none -v "$PWD:/src:ro" runbooklint
#
# For bytes that never change, pin both images by digest: docker buildx imagetools inspect IMAGE shows it, and IMAGE@sha256:... takes it.
FROM mcr.microsoft.com/dotnet/sdk:10.0-noble AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends clang zlib1g-dev \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
# The version that the executable says; git's tags are not part of the context.
ARG VERSION=""
RUN MinVerVersionOverride="${VERSION}" bash .ci/publish-aot /out

# Its C library must not be older than the one above (glibc 2.39): Debian 13 has 2.41.
FROM gcr.io/distroless/base-nossl-debian13:nonroot
ARG VERSION=""
LABEL org.opencontainers.image.title="RunbookLint" \
      org.opencontainers.image.description="A static analyzer for backup runbooks of TiDB" \
      org.opencontainers.image.url="https://github.com/runbooklint/runbooklint" \
      org.opencontainers.image.source="https://github.com/runbooklint/runbooklint" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}"
COPY --from=build /out/runbooklint /usr/bin/runbooklint
COPY LICENSE /usr/share/doc/runbooklint/LICENSE
WORKDIR /src
# The user nonroot, by number: Kubernetes' runAsNonRoot cannot judge a name.
USER 65532:65532
ENTRYPOINT ["/usr/bin/runbooklint"]
