package io.docket.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How fast documents went from the first upload to the last one's end.
 *
 * @param cpu of all Docket processes
 */
record Throughput(int documents, Duration time, Duration cpu) {
    private static final int CONNECTIONS = 8;
    private static final int FILES_PER_REQUEST = 20;
    private static final int PAUSE_MILLIS = 200;

    /** Sends files over several connections and waits until all have been processed. */
    static Throughput of(Client client, List<Load.File> files, List<DocketProcess> processes) throws Exception {
        long before = client.completed();
        Duration cpu = cpu(processes);
        long start = System.nanoTime();
        upload(client, files);
        while (client.completed() < before + files.size()) {
            Thread.sleep(PAUSE_MILLIS);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return new Throughput(files.size(), time, cpu(processes).minus(cpu));
    }

    double perSecond() {
        return documents * 1e9 / time.toNanos();
    }

    double cpuMillis() {
        return cpu.toNanos() / 1e6 / documents;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.3g documents/s, %.3g ms CPU each (%d documents)", perSecond(), cpuMillis(), documents);
    }

    private static void upload(Client client, List<Load.File> files) throws InterruptedException, ExecutionException {
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<?>> requests = new ArrayList<>();
            for (int i = 0; i < files.size(); i += FILES_PER_REQUEST) {
                List<Load.File> some = files.subList(i, Math.min(files.size(), i + FILES_PER_REQUEST));
                requests.add(connections.submit(() -> client.upload(some)));
            }
            for (Future<?> request : requests) {
                request.get();
            }
        } finally {
            connections.shutdownNow();
        }
    }

    private static Duration cpu(List<DocketProcess> processes) {
        return processes.stream().map(docket -> docket.child().cpu()).reduce(Duration.ZERO, Duration::plus);
    }
}
