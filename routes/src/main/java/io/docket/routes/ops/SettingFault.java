package io.docket.routes.ops;

/** A setting with which this process cannot do its work; the start ends with the message and without a trace. */
final class SettingFault extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    SettingFault(String message) {
        super(message);
    }
}
