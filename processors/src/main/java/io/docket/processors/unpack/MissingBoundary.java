package io.docket.processors.unpack;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.Event;

/** Detects a multipart whose last boundary is missing; other warnings of the parser are ignored. */
final class MissingBoundary extends DecodeMonitor {
    private boolean missing;

    @Override
    public boolean warn(String error, String dropDesc) {
        missing |= error.contains(Event.MIME_BODY_PREMATURE_END.toString());
        return false;
    }

    @Override
    public boolean isListening() {
        return true;
    }

    void check() throws DamagedMailException {
        if (missing) {
            throw new DamagedMailException("its last boundary is missing");
        }
    }
}
