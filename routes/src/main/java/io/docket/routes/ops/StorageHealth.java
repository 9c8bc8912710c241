package io.docket.routes.ops;

import io.docket.routes.store.files.DocumentFiles;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Whether the file store is writable. */
@Component("storage")
class StorageHealth extends AbstractHealthIndicator {
    private final DocumentFiles files;

    StorageHealth(DocumentFiles files) {
        super("The file store cannot be written");
        this.files = files;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) throws Exception {
        files.probe();
        builder.up();
    }
}
