package io.docket.processors.unpack;

import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.Event;

/** Hears from the reader of a mail that parts end without their boundary; of other faults it is silent. */
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
