package io.docket.routes.pipelines;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the line number in an exception of Camel's YAML loader. */
final class LineOf {
    private static final Pattern LINE = Pattern.compile("\\bline (\\d+)");

    private LineOf() {}

    /** Returns the line, from 1; 1 when no cause names one. */
    static int fault(Throwable failure) {
        return causes(failure)
                .map(cause -> LINE.matcher(String.valueOf(cause.getMessage())))
                .filter(Matcher::find)
                .map(matcher -> Integer.parseInt(matcher.group(1)))
                .findFirst()
                .orElse(1);
    }

    /** Returns the message of the innermost cause, on one line. */
    static String words(Throwable failure) {
        return causes(failure)
                .filter(cause -> cause.getMessage() != null)
                .reduce((outer, inner) -> inner)
                .map(cause -> String.valueOf(cause.getMessage()).replaceAll("\\s+", " "))
                .orElse(failure.getClass().getSimpleName());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
