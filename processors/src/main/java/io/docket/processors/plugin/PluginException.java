package io.docket.processors.plugin;

/** Docket cannot use a jar of the folder {@code plugins}. */
public final class PluginException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String jar;

    PluginException(String jar, String reason, Throwable cause) {
        super(reason, cause);
        this.jar = jar;
    }

    /** Returns the name of the jar. */
    public String jar() {
        return jar;
    }
}
