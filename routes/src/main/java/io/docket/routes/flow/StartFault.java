package io.docket.routes.flow;

import java.util.List;
import java.util.stream.Collectors;

/** Files of the installation are faulty; the start is aborted with the list of faults. */
public final class StartFault extends IllegalStateException {
    private static final long serialVersionUID = 1L;
    private final String action;

    /**
     * Makes one.
     *
     * @param what the files define, in the plural and with a capital
     * @param setting that makes Docket start without the faulty ones
     * @param document that says how they are written
     */
    public StartFault(String what, List<Fault> faults, String setting, String document) {
        super(faults.stream()
                .map(fault -> "    " + fault)
                .collect(Collectors.joining("\n", what + " are wrong:\n", "")));
        action = "Mend them and start again, see " + document + ". With " + setting
                + "=false Docket starts without them.";
    }

    /** Returns what to do. */
    public String action() {
        return action;
    }
}
