package io.docket.routes.progress;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many clients watch this process. */
@Component
class ClientMeters implements MeterBinder {
    private final ProgressHub hub;

    ClientMeters(ProgressHub hub) {
        this.hub = hub;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String transport : List.of(SocketChannel.TRANSPORT, SseChannel.TRANSPORT)) {
            Gauge.builder("docket.live.clients", hub, from -> from.clients(transport))
                    .tag("transport", transport)
                    .description("Clients that are connected for live events")
                    .register(registry);
        }
    }
}
