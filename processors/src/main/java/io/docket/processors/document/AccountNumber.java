package io.docket.processors.document;

import java.util.Locale;
import org.iban4j.IbanUtil;

/** Checks account numbers (ISO 13616-1:2020): structure of the country, and check digits. */
public final class AccountNumber {
    private AccountNumber() {}

    /** Returns whether it is an IBAN; spaces and small letters do not count. */
    public static boolean isIban(String text) {
        return IbanUtil.isValid(text.replace(" ", "").toUpperCase(Locale.ROOT));
    }
}
