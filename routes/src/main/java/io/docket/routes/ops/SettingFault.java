package io.docket.routes.ops;

/** An invalid setting; the start is aborted with its message, without a stack trace. */
final class SettingFault extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    SettingFault(String message) {
        super(message);
    }
}
