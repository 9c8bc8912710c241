# syntax=docker/dockerfile:1
# Builds Docket from its sources, and keeps of that the one jar.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q -pl routes -am package -Dmaven.test.skip=true -Dweb.checks.skip

FROM eclipse-temurin:17-jre
RUN useradd --uid 10001 --home-dir /docket docket && mkdir -p /docket/data/inbox /docket/data/out && chown -R docket /docket
WORKDIR /docket
COPY --from=build /src/routes/target/docket.jar docket.jar
USER docket
# Everything that Docket keeps lies in /docket/data; on several processes that is only copies and files on their way.
VOLUME /docket/data
ENV DOCKET_ADDRESS=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
# The image has neither curl nor wget for certain; bash is there.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/readiness HTTP/1.0\r\n\r\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-jar", "docket.jar"]
