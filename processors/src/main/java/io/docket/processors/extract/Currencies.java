package io.docket.processors.extract;

import java.util.Locale;
import java.util.Map;

/** Currency symbols and codes (ISO 4217). */
final class Currencies {
    /** For regular expressions: symbols and codes as they stand beside amounts; what they start with is looked at first. */
    static final String PATTERN =
            "(?=[A-Z$€£¥₹₽₺₩₪฿zk])(?:US\\$|A\\$|AU\\$|C\\$|CA\\$|NZ\\$|S\\$|HK\\$|R\\$|[€$£¥₹₽₺₩₪฿]|z\u0142|K\u010d|kr\\.?|Kr\\.?|Fr\\.|SFr\\.?|Rs\\.?|RM"
                    + "|EURO?|Euro|USD|GBP|CHF|AUD|CAD|NZD|SGD|HKD|INR|MYR|JPY|CNY|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|TRY|ZAR|BRL|MXN|AED|SAR|ILS|THB|RUB|UAH)";

    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("EURO", "EUR"),
            Map.entry("$", "USD"),
            Map.entry("US$", "USD"),
            Map.entry("A$", "AUD"),
            Map.entry("AU$", "AUD"),
            Map.entry("C$", "CAD"),
            Map.entry("CA$", "CAD"),
            Map.entry("NZ$", "NZD"),
            Map.entry("S$", "SGD"),
            Map.entry("HK$", "HKD"),
            Map.entry("R$", "BRL"),
            Map.entry("£", "GBP"),
            Map.entry("¥", "JPY"),
            Map.entry("₹", "INR"),
            Map.entry("₽", "RUB"),
            Map.entry("₺", "TRY"),
            Map.entry("₩", "KRW"),
            Map.entry("₪", "ILS"),
            Map.entry("฿", "THB"),
            Map.entry("Z\u0141", "PLN"),
            Map.entry("K\u010c", "CZK"),
            Map.entry("FR", "CHF"),
            Map.entry("SFR", "CHF"),
            Map.entry("RS", "INR"),
            Map.entry("RM", "MYR"));

    private Currencies() {}

    /** Returns the code; empty for {@code kr}, which three countries use. */
    static String code(String symbol) {
        String key = symbol.toUpperCase(Locale.ROOT);
        key = key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
        String code = SYMBOLS.getOrDefault(key, key);
        return code.equals("KR") ? "" : code;
    }
}
