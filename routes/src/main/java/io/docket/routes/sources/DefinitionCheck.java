package io.docket.routes.sources;

import io.docket.routes.flow.Fault;
import io.docket.routes.flow.Suggestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/** Checks the parameters of a definition against its template. */
final class DefinitionCheck {
    private static final int MAX_PORT = 65_535;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{\\??env:([^}:]+)}}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]+}}");

    /** A reserved name: the source of uploads. */
    private static final String UPLOADS = "upload";

    private final SourceTemplate template;
    private final String label;
    private final int line;
    private final Map<String, Integer> lines;
    private final List<Fault> faults = new ArrayList<>();

    DefinitionCheck(SourceTemplate template, String label, int line, Map<String, Integer> lines) {
        this.template = template;
        this.label = label;
        this.line = line;
        this.lines = lines;
    }

    List<Fault> check(Map<String, String> values) {
        template.required().stream()
                .filter(parameter -> !parameter.equals("name") && !values.containsKey(parameter))
                .sorted()
                .forEach(parameter -> fault(parameter, "Parameter \"" + parameter + "\" is missing"));
        values.forEach(this::parameter);
        return faults;
    }

    private void parameter(String name, String value) {
        if (!template.parameters().containsKey(name)) {
            fault(
                    name,
                    "\"" + name + "\" is no parameter of " + template.id() + ": "
                            + Suggestion.of(name, template.parameters().keySet()));
        } else if (SourceTemplate.SECRETS.contains(name)) {
            secret(name, value);
        } else if (!PLACEHOLDER.matcher(value).find()) {
            value(name, value);
        }
        Matcher variable = VARIABLE.matcher(value);
        while (variable.find()) {
            if (System.getenv(variable.group(1)) == null) {
                fault(name, "The environment variable " + variable.group(1) + " is not set");
            }
        }
    }

    /** The message does not repeat the value, which may be the secret itself. */
    private void secret(String name, String value) {
        boolean isHidden = PLACEHOLDER.matcher(value).matches() && !value.matches("\\{\\{(env|sys):[^}:]*:.*}}");
        if (!isHidden) {
            fault(
                    name,
                    "Parameter \"" + name + "\" must not stand in the file: name an environment variable, as"
                            + " \"{{env:NAME}}\"");
        }
    }

    private void value(String name, String value) {
        switch (name) {
            case "name" -> name(value);
            case "schedule" -> attempt(name, value, Schedule::parse, "no pause as 5s, and no cron expression");
            case "rest" -> attempt(name, value, DefinitionCheck::rest, "no time from 0s to 1h");
            case "include" -> attempt(name, value, Pattern::compile, "no regular expression");
            case "port" -> {
                if (!value.matches("[1-9]\\d{0,4}") || Integer.parseInt(value) > MAX_PORT) {
                    fault(name, "Parameter \"port\" is \"" + value + "\" and no port");
                }
            }
            case "done", "failed" -> {
                if (!value.matches("[A-Za-z0-9._-]+") || value.matches("\\.+")) {
                    fault(name, "Parameter \"" + name + "\" is \"" + value + "\" and no name of a folder");
                }
            }
            default -> {}
        }
    }

    private static void rest(String value) {
        Duration rest = DurationStyle.detectAndParse(value);
        if (rest.isNegative() || rest.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("It is not within these");
        }
    }

    private void name(String value) {
        if (!NAME.matcher(value).matches() || value.equals(UPLOADS)) {
            fault(
                    "name",
                    "Parameter \"name\" is \"" + value + "\": expected small letters, digits and dashes, 40 at the"
                            + " most, and not " + UPLOADS);
        }
    }

    private void attempt(String name, String value, Consumer<String> parser, String said) {
        try {
            parser.accept(value);
        } catch (IllegalArgumentException e) {
            fault(name, "Parameter \"" + name + "\" is \"" + value + "\": " + said + " (" + Reasons.of(e) + ")");
        }
    }

    private void fault(String parameter, String reason) {
        faults.add(new Fault(label + ":" + lines.getOrDefault(parameter, line), reason));
    }
}
