package io.docket.routes.models;

import io.docket.routes.flow.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The words in which language models are asked, from {@code prompts/LANGUAGE.yaml}: in the language of the document where
 * there is such a file, else in English.
 *
 * <p>A document stands between two marks that it cannot contain, since they are made of its own digest, and the question
 * says that what stands there is never followed.
 */
@Component
public class Prompts {
    private static final String ENGLISH = "eng";
    private static final int MARK_DIGITS = 16;
    private static final int VERSION_DIGITS = 8;

    private final Map<String, Sheet> sheets = new ConcurrentHashMap<>();

    /** One file. */
    private record Sheet(String language, String version, Map<String, Yaml.Value> texts) {}

    /**
     * Returns the question.
     *
     * @param language of the material, ISO 639-2/T
     * @param target language of a translation, ISO 639-2/T; null for other tasks
     */
    public Question of(Question.Task task, String language, @Nullable String target, String material) {
        Sheet sheet = sheet(language);
        String mark = digest(material).substring(0, MARK_DIGITS);
        String words = Objects.requireNonNull(
                        Objects.requireNonNull(sheet.texts().get(task.id())).text())
                .strip()
                .replace("{begin}", "<" + mark + ">")
                .replace("{end}", "</" + mark + ">")
                .replace("{language}", Languages.name(language, sheet.language()))
                .replace("{source}", Languages.name(language, sheet.language()))
                .replace("{target}", target == null ? "" : Languages.name(target, sheet.language()));
        return new Question(words, "<" + mark + ">\n" + material + "\n</" + mark + ">");
    }

    /** Returns which words a document in this language is asked about in, e.g. {@code deu-1a2b3c4d}. */
    public String version(String language) {
        Sheet sheet = sheet(language);
        return sheet.language() + "-" + sheet.version();
    }

    private Sheet sheet(String language) {
        return sheets.computeIfAbsent(language, Prompts::read);
    }

    private static Sheet read(String language) {
        ClassPathResource own = new ClassPathResource("prompts/" + language + ".yaml");
        String known = own.exists() ? language : ENGLISH;
        ClassPathResource file = new ClassPathResource("prompts/" + known + ".yaml");
        try {
            String version =
                    digest(file.getContentAsString(StandardCharsets.UTF_8)).substring(0, VERSION_DIGITS);
            return new Sheet(known, version, Yaml.read(file, known).entries());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Yaml.SyntaxException e) {
            throw new IllegalStateException("Line " + e.line() + " of the prompts " + known + ": " + e.getMessage(), e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
