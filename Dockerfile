# syntax=docker/dockerfile:1
# Builds Docket from its sources, and keeps of that the one jar.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q -pl routes -am package -Dmaven.test.skip=true -Dweb.checks.skip
# Its libraries beside the jar, where class data can be shared. Starting from them takes about half the processor time.
RUN java -Djarmode=tools -jar routes/target/docket.jar extract --destination docket

FROM python:3-slim AS models
COPY deploy/models.sh .
RUN sh models.sh /models

FROM eclipse-temurin:17-jre
RUN useradd --uid 10001 --home-dir /docket docket && mkdir -p /docket/data/inbox /docket/data/out && chown -R docket /docket
WORKDIR /docket
COPY --from=build /src/docket ./
COPY --from=models /models ./models
USER docket
# A start that is ended when all is ready writes down its classes, for this very JVM.
RUN DOCKET_DATA=start java -XX:ArchiveClassesAtExit=/docket/docket.jsa -jar docket.jar > start.log & \
    until grep -qs 'Docket is ready' start.log || ! kill -0 $!; do sleep 1; done; \
    kill $!; wait $!; \
    if grep -q 'Docket is ready' start.log; then rm -r start start.log; else cat start.log; exit 1; fi
# Everything that Docket keeps lies in /docket/data; on several processes that is only copies and files on their way.
VOLUME /docket/data
# Names of files are read in any locale; those in settings and in the log want one that has all letters.
ENV LANG=C.UTF-8 \
    DOCKET_ADDRESS=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
# The image has neither curl nor wget for certain; bash is there.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/readiness HTTP/1.0\r\n\r\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
# Without its archive, or with one of another JVM, it starts all the same, only slower.
ENTRYPOINT ["java", "-XX:SharedArchiveFile=docket.jsa", "-Xshare:auto", "-jar", "docket.jar"]
