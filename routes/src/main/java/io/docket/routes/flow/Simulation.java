package io.docket.routes.flow;

import io.docket.routes.store.documents.Stage;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What an admin lets happen to a document while it is processed, to see what becomes of it: {@code slow} waits in each
 * step and part, {@code fail:STAGE} fails in this stage in the first attempt, so that a retry goes through.
 */
public final class Simulation {
    public static final String SLOW = "slow";
    public static final String FAIL = "fail:";

    private static final String ADMIN = "ROLE_ADMIN";
    private static final List<Stage> STAGES =
            List.of(Stage.SPLIT, Stage.EXTRACT, Stage.ENRICH, Stage.SUMMARISE, Stage.TRANSLATE, Stage.VALIDATE);

    private Simulation() {}

    /**
     * Returns what is asked for; null when nothing is.
     *
     * @throws ProblemException 422 when there is no such thing, 403 when the sender is no admin
     */
    public static @Nullable String required(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        List<String> known = Stream.concat(Stream.of(SLOW), STAGES.stream().map(stage -> FAIL + stage.id()))
                .toList();
        if (!known.contains(name)) {
            throw new ProblemException(
                    ProblemCode.UNKNOWN_SIMULATION,
                    "There is no simulation \"" + name + "\", only " + String.join(", ", known));
        }
        if (!isAdmin()) {
            throw new ProblemException(ProblemCode.FORBIDDEN, "Only admins let documents fail or wait");
        }
        return name;
    }

    private static boolean isAdmin() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(ADMIN::equals);
    }
}
