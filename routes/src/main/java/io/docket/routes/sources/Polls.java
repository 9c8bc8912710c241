package io.docket.routes.sources;

import io.docket.routes.store.folders.RawNames;
import io.docket.routes.store.folders.WatchedFolder;
import io.docket.routes.store.sources.SourceRow;
import java.util.Optional;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.support.DefaultConsumer;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Before a poll, checks that this process has the lease of the source; afterwards reports the outcome. */
@Component("sourcePolls")
class Polls implements PollingConsumerPollStrategy {
    private final SourceStates states;
    private final SourceLeases leases;

    Polls(SourceStates states, SourceLeases leases) {
        this.states = states;
        this.leases = leases;
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        Optional<SourceState> state = state(consumer);
        return state.isPresent() && begin(state.get());
    }

    private boolean begin(SourceState state) {
        state.begin();
        try {
            return leases.mayFetch(state) && isThere(state);
        } catch (DataAccessException | TransactionException e) {
            state.stop("The database does not answer");
            state.end();
            return false;
        }
    }

    /** Checked here, because an unreadable folder would count as empty. */
    private boolean isThere(SourceState state) {
        if (state.source().kind().equals("folder")
                && !WatchedFolder.isThere(RawNames.of(state.source().address()))) {
            state.unreachable("The folder is not there, or Docket is not allowed to read it");
            end(state);
            return false;
        }
        return true;
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
        state(consumer).ifPresent(this::end);
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
        state(consumer).ifPresent(state -> {
            state.unreachable(Reasons.of(cause));
            end(state);
        });
        return false;
    }

    private void end(SourceState state) {
        SourceRow.Report before = state.report();
        state.end();
        SourceRow.Report after = state.report();
        if (!after.health().equals(before.health())
                || after.putOff() != before.putOff()
                || !String.valueOf(after.lastError()).equals(String.valueOf(before.lastError()))) {
            write(state);
        }
    }

    private void write(SourceState state) {
        try {
            leases.report(state);
        } catch (DataAccessException | TransactionException e) {
            state.stop("The database does not answer");
        }
    }

    private Optional<SourceState> state(Consumer consumer) {
        String route = ((DefaultConsumer) consumer).getRouteId();
        return route == null ? Optional.empty() : states.ofRoute(route);
    }
}
