package io.docket.routes.ops;

import io.docket.routes.flow.Role;
import io.docket.routes.store.files.DataFolder;
import io.docket.routes.store.files.DataTakenException;
import io.docket.routes.store.files.SecretFile;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.util.StringUtils;

/**
 * Derives settings of Spring, Artemis and Camel from the few {@code docket} settings for broker, database, files and
 * roles. They are set as {@code docket.deployment.*}, to which application.yml refers.
 */
class Deployment implements EnvironmentPostProcessor {
    private static final String OURS = "docket.deployment.";

    /**
     * No prefetching, and short timeouts: when the broker is unreachable, sending fails within seconds, and a sweeper
     * sends again. Consumers reconnect by themselves.
     */
    private static final Map<String, String> BROKER_CLIENT = clientSettings();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> found = new HashMap<>();
        found.put(OURS + "idle-routes", idleRoutes(environment.getProperty("docket.roles", "")));
        String broker = environment.getProperty("docket.broker.url", "");
        if (!broker.isBlank()) {
            found.put(OURS + "embedded-broker", false);
            found.put(OURS + "broker-url", brokerUrl(broker));
        }
        String database = postgresUrl(environment);
        if (database != null) {
            found.put(OURS + "database-url", database);
        }
        checkData(environment.getProperty("docket.data", "data"));
        checkFiles(environment.getProperty("docket.files", ""));
        checkProxies(environment.getProperty("docket.proxies", ""));
        checkSecret(environment.getProperty("docket.secret", ""));
        checkService("DOCKET_LLM_URL", environment.getProperty("docket.llm.url", ""));
        checkService("DOCKET_TRANSLATE_URL", environment.getProperty("docket.translate.url", ""));
        checkTranslator(environment.getProperty("docket.translate.api", ""));
        checkKey("DOCKET_LLM_API_KEY", environment.getProperty("docket.llm.api-key", ""));
        checkKey("DOCKET_TRANSLATE_API_KEY", environment.getProperty("docket.translate.api-key", ""));
        checkModel(environment);
        checkLanguage(environment.getProperty("docket.texts.translate", ""));
        environment.getPropertySources().addFirst(new MapPropertySource("deployment", found));
        SharedParts.check(environment, parse(environment.getProperty("docket.roles", "")));
    }

    /** Returns the routes that a process with these roles does not start. */
    static String idleRoutes(String roles) {
        EnumSet<Role> others = EnumSet.complementOf(parse(roles));
        return others.stream().map(Role::routes).collect(Collectors.joining(","));
    }

    private static EnumSet<Role> parse(String roles) {
        Set<Role> found = Arrays.stream(roles.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Deployment::role)
                .collect(Collectors.toSet());
        if (found.isEmpty()) {
            throw new SettingFault("DOCKET_ROLES is empty: name one or more of web, sources, worker");
        }
        return EnumSet.copyOf(found);
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.id().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new SettingFault("DOCKET_ROLES has \"" + name + "\": the roles are web, sources, worker"));
    }

    /** Returns a broker's address with our client settings, unless it has its own. */
    static String brokerUrl(String url) {
        String missing = BROKER_CLIENT.entrySet().stream()
                .filter(setting -> !url.contains(setting.getKey() + "="))
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining("&"));
        return missing.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + missing;
    }

    private static Map<String, String> clientSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("consumerWindowSize", "0");
        // Messages carry only ids, so that deserialization of objects is forbidden.
        settings.put("deserializationDenyList", "*");
        settings.put("callTimeout", "5000");
        settings.put("callFailoverTimeout", "5000");
        settings.put("initialConnectAttempts", "1");
        settings.put("reconnectAttempts", "0");
        settings.put("retryInterval", "100");
        settings.put("clientFailureCheckPeriod", "5000");
        settings.put("connectionTTL", "15000");
        settings.put("connect-timeout-millis", "3000");
        return settings;
    }

    /** Returns the JDBC URL made of the PostgreSQL image's environment variables; null without them. */
    private static @Nullable String postgresUrl(ConfigurableEnvironment environment) {
        String host = environment.getProperty("POSTGRES_HOST");
        String name = environment.getProperty("POSTGRES_DB");
        if (host == null && name == null) {
            return null;
        }
        String user = environment.getProperty("POSTGRES_USER", "postgres");
        return "jdbc:postgresql://" + (host == null ? "localhost" : host) + ":"
                + environment.getProperty("POSTGRES_PORT", "5432") + "/"
                + URLEncoder.encode(name == null ? user : name, StandardCharsets.UTF_8);
    }

    private static void checkData(String folder) {
        try {
            DataFolder.prepare(folder);
        } catch (DataTakenException e) {
            throw new SettingFault("DOCKET_DATA is \"" + folder + "\": " + e.getMessage()
                    + "; stop that one first, or name another folder");
        } catch (IOException e) {
            throw new SettingFault("DOCKET_DATA is \"" + folder + "\": it cannot be used (" + e + ")");
        }
    }

    private static void checkProxies(String proxies) {
        for (String proxy : StringUtils.commaDelimitedListToStringArray(proxies)) {
            try {
                new IpAddressMatcher(proxy.strip());
            } catch (IllegalArgumentException e) {
                throw new SettingFault("DOCKET_PROXIES has \"" + proxy.strip()
                        + "\": expected addresses or networks with a comma between them, e.g. 192.0.2.1,10.0.0.0/8");
            }
        }
    }

    private static void checkService(String name, String url) {
        if (!url.isBlank() && !url.strip().matches("https?://[^/?#\\s@]+(/[^?#\\s]*)?")) {
            throw new SettingFault(
                    name + " is no address of a service: expected http:// or https:// with a host and a path, without"
                            + " a name, password or query");
        }
    }

    private static void checkTranslator(String api) {
        if (!api.isEmpty() && !api.matches("(?i)libretranslate|apertium")) {
            throw new SettingFault("DOCKET_TRANSLATE_API is \"" + api + "\": expected libretranslate or apertium");
        }
    }

    /** A header that cannot be sent is told with its value, where nobody expects a secret. */
    private static void checkKey(String name, String key) {
        if (!key.strip().chars().allMatch(sign -> sign > ' ' && sign < 127)) {
            throw new SettingFault(name
                    + " has a space, a line end or a sign that is not ASCII in it: copy it again, without what stands"
                    + " around it");
        }
    }

    private static void checkLanguage(String language) {
        if (!language.isBlank() && !List.of(Locale.getISOLanguages()).contains(language)) {
            throw new SettingFault(
                    "DOCKET_TEXTS_TRANSLATE is \"" + language + "\": expected a language by ISO 639-1, e.g. de");
        }
    }

    private static void checkModel(ConfigurableEnvironment environment) {
        boolean hasUrl = !environment.getProperty("docket.llm.url", "").isBlank();
        boolean hasModel = !environment.getProperty("docket.llm.model", "").isBlank();
        if (hasUrl != hasModel) {
            throw new SettingFault(
                    hasUrl
                            ? "DOCKET_LLM_URL is set and DOCKET_LLM_MODEL is not: name the model that it is to be asked for"
                            : "DOCKET_LLM_MODEL is set and DOCKET_LLM_URL is not: say where it is, e.g. http://localhost:11434/v1");
        }
    }

    private static void checkSecret(String secret) {
        if (!secret.isEmpty() && secret.length() < SecretFile.LEAST_CHARACTERS) {
            throw new SettingFault("DOCKET_SECRET has " + secret.length() + " characters: make one of "
                    + SecretFile.LEAST_CHARACTERS + " or more, e.g. by openssl rand -hex 32");
        }
    }

    private static void checkFiles(String files) {
        if (!files.equals("local") && !files.matches("s3://[^/]+(/.*)?")) {
            throw new SettingFault(
                    "DOCKET_FILES is \"" + files + "\": expected local or s3://BUCKET or s3://BUCKET/PREFIX");
        }
    }
}
