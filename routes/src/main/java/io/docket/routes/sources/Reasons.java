package io.docket.routes.sources;

import com.jcraft.jsch.SftpException;
import io.docket.routes.flow.SourceReadException;
import java.util.stream.Stream;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;

/** The message for a failure: that of the innermost cause with a message, on one line and without credentials. */
final class Reasons {
    private static final int LONGEST = 300;

    private Reasons() {}

    static String of(Throwable failure) {
        SourceReadException known = ObjectHelper.getException(SourceReadException.class, failure);
        return line(known == null ? innermost(failure) : words(known));
    }

    private static String innermost(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(cause ->
                        cause.getMessage() != null && !cause.getMessage().isBlank())
                .reduce((outer, inner) -> inner)
                .map(Reasons::told)
                .orElse(failure.getClass().getSimpleName());
    }

    private static String line(String told) {
        String line = told.replaceAll("\\s+", " ").replaceAll("(://)[^/@\\s]*@", "$1");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static String told(Throwable cause) {
        SftpException sftp = ObjectHelper.getException(SftpException.class, cause);
        return sftp != null && sftp.id == 3 ? "Docket is not allowed to read it" : words(cause);
    }

    private static String words(@Nullable Throwable cause) {
        return cause == null ? "" : String.valueOf(cause.getMessage());
    }
}
