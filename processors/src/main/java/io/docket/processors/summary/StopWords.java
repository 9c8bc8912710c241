package io.docket.processors.summary;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Words that say nothing of what a sentence is about, by language; a language without a list has none. */
final class StopWords {
    private static final Map<String, Set<String>> OF = Map.of(
            "eng",
            words("""
                    a about above after again all also an and any are as at be because been before being below between
                    both but by can could did do does down during each for from further had has have having he her here
                    him his how i if in into is it its itself just may me more most must my no nor not of off on once
                    only or other our out over own same shall she should so some such than that the their them then there
                    these they this those through to too under until up upon us very was we were what when where which
                    while who whom why will with would you your"""),
            "deu",
            words("""
                    aber alle allem allen aller alles als also am an ander andere anderen auch auf aus bei beim bin bis
                    bist da damit dann das dass dein dem den denn der deren des dessen dich die dies diese diesem diesen
                    dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch für gegen haben
                    hat hatte hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist jede jedem jeden
                    jeder jedes jetzt kann kein keine keinem keinen keiner können man mehr mein mit muss nach nicht nichts
                    noch nun nur ob oder ohne sehr sein seine seinem seinen seiner seit sich sie sind so soll sowie über
                    um und uns unser unter vom von vor war waren was wegen weil welche welchem welchen welcher wenn wer
                    werden wie wieder wir wird wo wurde wurden zu zum zur zwischen"""),
            "fra",
            words("""
                    à ai ainsi alors après au aucun aussi autre aux avec avoir ce cela ces cet cette ceux chaque comme
                    dans de des donc dont du elle elles en encore entre est et été être eu eux fait ici il ils je la le
                    les leur leurs lors lui ma mais me même mes moins mon ne ni nos notre nous on ont ou où par pas pendant
                    peu peut plus pour qu quand que quel quelle qui quoi sa sans se sera ses si sinon son sont sous sur ta
                    te tes ton tous tout toute toutes très tu un une vers vos votre vous y"""),
            "nld",
            words("""
                    aan al alle als altijd andere ben bij daar dan dat de der deze die dit doch doen door dus een en er ge
                    geen had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is ja je kan kon kunnen maar me
                    meer men met mij mijn moet na naar niet niets nog nu of om omdat ons onze ook op over reeds te tegen
                    toch toen tot u uit uw van veel voor want waren was wat we wel werd wezen wie wij wil worden wordt zal
                    ze zelf zich zij zijn zo zonder zou"""),
            "ita",
            words("""
                    a ad agli ai al alla alle allo anche avere aveva c che chi ci coi col come con contro cui da dagli dai
                    dal dalla dalle dallo degli dei del della delle dello di dopo dove e è ed era essere fra gli ha hanno i
                    il in io la le lei li lo loro lui ma mi mia mio ne negli nei nel nella nelle nello noi non nostra nostro
                    o ogni per perché più poi può quale quando quanto quella quelle quelli quello questa queste questi questo
                    se sei si sia sono sua sue sugli sui sul sulla sulle suo te ti tra tu tutti tutto un una uno voi"""),
            "spa",
            words("""
                    a al algo algunas algunos ante antes aquel aquella como con contra cual cuando de del desde donde durante
                    e el ella ellas ellos en entre era es esa esas ese eso esos esta está estas este esto estos fue ha había
                    han hasta hay la las le les lo los más me mi mientras muy nada ni no nos nosotros o os otra otras otro
                    otros para pero poco por porque que quien se sea según ser si sí sido sin sobre son su sus también tanto
                    te tiene toda todas todo todos tu un una uno unos y ya yo"""),
            "por",
            words("""
                    a ao aos aquela aquele aquilo as às até com como da das de dela dele deles depois do dos e é ela elas ele
                    eles em entre era essa essas esse esses esta está estas este estes eu foi for foram há isso isto já la lhe
                    lhes lo mais mas me mesmo meu minha muito na não nas nem no nos nós nossa nosso num numa o os ou para pela
                    pelas pelo pelos por qual quando que quem se sem ser será seu seus só sua suas também te tem têm tua um
                    uma você"""),
            "pol",
            words("""
                    a aby ale albo ani bardzo bez będzie był była było były być co czy dla do gdy gdzie go i ich ile im inne
                    innych ja jak jako je jednak jednej jego jej jest jeszcze już każdy kiedy który która które których lub
                    ma mi może mu na nad nam nas nie nich niej nim niż o od on ona one oni oraz po pod poza przed przez przy
                    się są tak także tam te tego tej ten to tu tych tylko tym w we według więc wszystkie z za ze że"""));

    private StopWords() {}

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.strip().split("\\s+", -1)));
    }

    /** Returns the words of a language, in lower case. */
    static Set<String> of(String language) {
        return OF.getOrDefault(language, Set.of());
    }
}
