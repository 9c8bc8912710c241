package io.docket.processors.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Beginnings of words that tell what a sentence does in a text, in the languages that texts are summarised in. */
final class Phrases {
    /** Says what was found, decided, agreed or asked for: the cue words of Edmundson (1969). */
    private static final Map<Character, List<String>> POINTS = byLetter(
            // eng
            " decided",
            " resolved",
            " agreed",
            " approved",
            " recommend",
            " conclu",
            " announc",
            " in total",
            " as a result",
            " must ",
            " cause",
            " shows that",
            " propos",
            // deu
            " beschlie",
            " beschloss",
            " empfiehlt",
            " empfehl",
            " ergeb",
            " vereinbar",
            " angenommen",
            " insgesamt",
            " verpflichte",
            " beträgt",
            " kündig",
            " ursache",
            // fra
            " décid",
            " décision",
            " recommand",
            " annonc",
            " accept",
            " conclu",
            " au total",
            " s'élève",
            // spa, por
            " acord",
            " aprob",
            " aprov",
            " recom",
            " conclus",
            " anunci",
            " ascien",
            " asciende",
            " necesari",
            // ita
            " decis",
            " deliber",
            " raccomand",
            " approv",
            // nld
            " besl",
            " beveel",
            " aanbev",
            " goedgekeurd",
            " bedraagt",
            // pol
            " przyjęł",
            " uchwal",
            " zaleca",
            " zobowiąz",
            " wynos",
            " wniosk");

    /** Is said in any letter, or stands at the foot of its paper or of a mail. */
    private static final Map<Character, List<String>> MANNERS = byLetter(
            " this report ",
            " vorliegende",
            " présent rapport",
            " presente informe",
            " presente relazione",
            " niniejsz",
            " welcom",
            " begrüßt",
            " beschlussfähig",
            " bienvenue",
            " thank",
            " look forward",
            " hesitate",
            " regret any inconvenience",
            " confidential and",
            " intended recipient",
            " registered in ",
            " registered office",
            " all rights reserved",
            " unsubscribe",
            " copyright",
            " dank ",
            " danken ",
            " bedanken ",
            " zögern sie",
            " zur verfügung",
            " vertrauliche informationen",
            " amtsgericht",
            " geschäftsführ",
            " ust-id",
            " handelsregister",
            " remerci",
            " merci ",
            " à votre disposition",
            " siège social",
            " rcs ",
            " confidentiel",
            " bedankt",
            " aarzel",
            " kvk ",
            " vertrouwelijk",
            " ringrazi",
            " a disposizione",
            " registro imprese",
            " riservat",
            " agrade",
            " a su disposición",
            " registro mercantil",
            " confidencial",
            " à sua disposição",
            " dzięku",
            " do dyspozycji",
            " sąd rejonowy",
            " poufn");

    private Phrases() {}

    /** Returns a sentence as the others want it. */
    static String plain(String sentence) {
        return " " + sentence.toLowerCase(Locale.ROOT) + " ";
    }

    static boolean makesAPoint(String plain) {
        return hasOne(plain, POINTS);
    }

    static boolean isManners(String plain) {
        return hasOne(plain, MANNERS);
    }

    /** All begin with a space; what follows says which have to be looked at. */
    private static Map<Character, List<String>> byLetter(String... phrases) {
        return Arrays.stream(phrases).collect(Collectors.groupingBy(phrase -> phrase.charAt(1)));
    }

    private static boolean hasOne(String plain, Map<Character, List<String>> phrases) {
        int last = plain.length() - 1;
        for (int at = plain.indexOf(' '); at >= 0 && at < last; at = plain.indexOf(' ', at + 1)) {
            for (String phrase : phrases.getOrDefault(plain.charAt(at + 1), List.of())) {
                if (plain.startsWith(phrase, at)) {
                    return true;
                }
            }
        }
        return false;
    }
}
