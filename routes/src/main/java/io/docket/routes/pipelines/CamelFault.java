package io.docket.routes.pipelines;

import io.docket.processors.document.FaultText;
import io.docket.routes.flow.Suggestion;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.component.bean.MethodNotFoundException;
import org.apache.camel.util.ObjectHelper;

/** Says in one sentence what Camel refuses, whose own words begin with the whole route, or end with an object's address. */
final class CamelFault {
    private static final Pattern UNKNOWN_OPTIONS = Pattern.compile("Unknown parameters=\\[\\{(.*)}]");
    private static final Pattern HASH = Pattern.compile("@[0-9a-f]{5,8}\\b");

    private CamelFault() {}

    static String words(Throwable failure) {
        MethodNotFoundException method = ObjectHelper.getException(MethodNotFoundException.class, failure);
        if (method != null) {
            return method(method);
        }
        ResolveEndpointFailedException address =
                ObjectHelper.getException(ResolveEndpointFailedException.class, failure);
        Matcher unknown = UNKNOWN_OPTIONS.matcher(address == null ? "" : String.valueOf(address.getMessage()));
        if (unknown.find()) {
            return "The component of the address has no option " + names(unknown.group(1));
        }
        ClassNotFoundException type = ObjectHelper.getException(ClassNotFoundException.class, failure);
        if (type != null) {
            return "There is no class " + type.getMessage();
        }
        String words = HASH.matcher(FaultText.words(failure)).replaceAll("");
        return (address == null ? "" : "The address cannot be used: ")
                + (words.isEmpty() ? FaultText.shown(failure) : words);
    }

    private static String method(MethodNotFoundException failure) {
        String name = String.valueOf(failure.getMethodName()).replaceFirst("\\(.*", "");
        Class<?> type = failure.getBean() instanceof Class<?> named
                ? named
                : failure.getBean().getClass();
        List<String> names = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .distinct()
                .toList();
        return names.contains(name)
                ? "The method \"" + name + "\" takes other values than these: " + failure.getMethodName()
                : "There is no method \"" + name + "\" here: " + Suggestion.of(name, names);
    }

    /** Without the values, which may be secret. */
    private static String names(String options) {
        return Arrays.stream(options.split(", "))
                .map(option -> "\"" + option.replaceFirst("=.*", "") + "\"")
                .collect(Collectors.joining(", "));
    }
}
