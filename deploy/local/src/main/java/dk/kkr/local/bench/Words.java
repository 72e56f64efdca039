package dk.kkr.local.bench;

import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;

/** Danish text of any length, different each time but the same in each run. */
final class Words {

    private static final String[] WORDS = ("huset vejleder virksomheder om vækst og drift i alle kommuner med særlig"
                    + " indsats for bæredygtig digital omstilling samt eksport finansiering generationsskifte"
                    + " rekruttering kompetencer innovation energi cirkulær økonomi forretningsplan bestyrelse netværk"
                    + " arrangementer klynger uddannelse forskning turisme fødevarer byggeri sundhed robotter produktion"
                    + " landdistrikter bymidter knudepunkt specialiseret henvisning samarbejde lokale erhvervskontorer"
                    + " regionale aktører fonde midler ansøgninger opfølgning kvartal status måling tilfredshed effekt"
                    + " omsætning beskæftigelse produktivitet etableres styrkes udvikles understøttes prioriteres aftales"
                    + " gennemføres dokumenteres mindre større nye ældre ejerledede familieejede unge grønne fælles")
            .split(" ", -1);

    private final Random random;

    Words(long seed) {
        random = new Random(seed);
    }

    /** So many words, the first with a capital letter. */
    String some(int count) {
        StringJoiner text = new StringJoiner(" ");
        for (int i = 0; i < count; i++) {
            text.add(WORDS[random.nextInt(WORDS.length)]);
        }
        String all = text.toString();
        return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
    }
}
