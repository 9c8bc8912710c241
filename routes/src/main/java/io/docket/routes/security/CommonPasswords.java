package io.docket.routes.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.function.SingletonSupplier;

/**
 * Detects passwords that attackers try first (NIST SP 800-63B, section 3.1.1.2): repetitions, runs along the alphabet,
 * digits or keyboard, and combinations of common words, digits and signs.
 */
final class CommonPasswords {
    private static final String FILE = "security/common-words.txt";
    private static final Pattern REPEATED = Pattern.compile("(.{1,8})\\1+.{0,2}", Pattern.DOTALL);
    /** Letters that must remain after common words and runs are removed. */
    private static final int LEAST_OWN_LETTERS = 4;

    private static final int LEAST_RUN = 4;
    private static final Map<Character, Character> LOOK_ALIKE =
            Map.of('0', 'o', '1', 'i', '3', 'e', '4', 'a', '5', 's', '7', 't', '@', 'a', '$', 's', '!', 'i');

    private static final Supplier<List<String>> WORDS = SingletonSupplier.of(CommonPasswords::read);

    private CommonPasswords() {}

    static boolean has(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return REPEATED.matcher(lower).matches() || hasNothingOwn(lower) || hasNothingOwn(readAsLetters(lower));
    }

    private static boolean hasNothingOwn(String password) {
        String rest = withoutRuns(password);
        for (String word : WORDS.get()) {
            rest = rest.replace(word, " ");
        }
        return rest.codePoints().filter(Character::isLetter).count() < LEAST_OWN_LETTERS;
    }

    private static String readAsLetters(String password) {
        StringBuilder letters = new StringBuilder(password);
        for (int i = 0; i < letters.length(); i++) {
            letters.setCharAt(i, LOOK_ALIKE.getOrDefault(letters.charAt(i), letters.charAt(i)));
        }
        return letters.toString();
    }

    /** Removes ascending and descending runs, such as abcdef or 9876. */
    private static String withoutRuns(String password) {
        StringBuilder rest = new StringBuilder(password.length());
        int from = 0;
        while (from < password.length()) {
            int to = Math.max(run(password, from, 1), run(password, from, -1));
            rest.append(to - from < LEAST_RUN ? password.substring(from, from + 1) : " ");
            from = to - from < LEAST_RUN ? from + 1 : to;
        }
        return rest.toString();
    }

    private static int run(String text, int from, int step) {
        int to = from + 1;
        while (to < text.length() && text.charAt(to) - text.charAt(to - 1) == step) {
            to++;
        }
        return to;
    }

    private static List<String> read() {
        try {
            return new ClassPathResource(FILE)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
