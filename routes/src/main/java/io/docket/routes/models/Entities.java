package io.docket.routes.models;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Signs that services which work with HTML write in its way, although they were given plain text. */
final class Entities {
    private static final Pattern ENTITY =
            Pattern.compile("&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});");

    private Entities() {}

    /** Returns an answer with the signs themselves, unless the text that it was made of has such spellings too. */
    static String unlike(String text, String answer) {
        return ENTITY.matcher(text).find() || !ENTITY.matcher(answer).find() ? answer : HtmlUtils.htmlUnescape(answer);
    }
}
