package io.docket.routes.ops;

import io.docket.routes.flow.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * Checks that a process without all roles uses a shared broker, database and file store: with its own ones it would
 * look healthy but never get any work, or not find the bytes.
 */
final class SharedParts {
    private SharedParts() {}

    /** Throws a {@link SettingFault} when a process has only some roles, but a broker, database or files of its own. */
    static void check(Environment environment, Set<Role> roles) {
        if (roles.size() == Role.values().length) {
            return;
        }
        List<String> missing = new ArrayList<>();
        if (isHere(environment.getProperty("docket.broker.url", ""), "vm:")) {
            missing.add("DOCKET_BROKER_URL");
        }
        if (isHere(environment.getProperty("docket.database.url", ""), "jdbc:sqlite:")) {
            missing.add("DOCKET_DATABASE_URL");
        }
        if (isHere(environment.getProperty("docket.files", ""), "local")) {
            missing.add("DOCKET_FILES=s3://BUCKET");
        }
        if (!missing.isEmpty()) {
            throw new SettingFault("DOCKET_ROLES is \"" + environment.getProperty("docket.roles")
                    + "\", so the other roles run in other processes, and those would not find what this one keeps to"
                    + " itself: set " + String.join(" and ", missing));
        }
    }

    private static boolean isHere(String address, String prefix) {
        return address.isBlank() || address.startsWith(prefix);
    }
}
