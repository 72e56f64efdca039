package dk.kkr.contracts.deadline;

import org.jspecify.annotations.Nullable;

/** What a deadline is about (F7), in words, and whether a step elsewhere closes it or somebody marks it done. */
public enum DeadlineKind {

    /** An adopted contract, or amendment, is sent to KL or ERST; {@code part} is revision and recipient, {@code 1/KL}. */
    TRANSMISSION(false) {
        @Override
        Titles titles(String part, @Nullable String subject, int year) {
            String[] of = part.split("/", 2);
            Titles to = recipient(of[1]);
            return of[0].equals("1")
                    ? new Titles(
                            "Resultatkontrakten for " + year + " sendes til " + to.da(),
                            "The result contract of " + year + " is sent to " + to.en())
                    : new Titles(
                            "Tillæg (udgave " + of[0] + ") til resultatkontrakten for " + year + " sendes til "
                                    + to.da(),
                            "The amendment (revision " + of[0] + ") of the result contract of " + year + " is sent to "
                                    + to.en());
        }
    },

    /** Something the parties agreed to come back to; {@code subject} is its title. */
    FOLLOW_UP(true) {
        @Override
        Titles titles(String part, @Nullable String subject, int year) {
            return new Titles("Opfølgning: " + subject, "Follow-up: " + subject);
        }
    },

    /** A report the KKR has asked for; {@code part} is its number among the contract's requests. */
    REPORT(true) {
        @Override
        Titles titles(String part, @Nullable String subject, int year) {
            return new Titles(
                    "Rapport til KKR om resultatkontrakten for " + year + (subject == null ? "" : ": " + subject),
                    "Report to the KKR on the result contract of " + year + (subject == null ? "" : ": " + subject));
        }
    },

    /** The result statement is sent; {@code part} is the recipient: KKR, KL or ERST. */
    STATEMENT(false) {
        @Override
        Titles titles(String part, @Nullable String subject, int year) {
            Titles to = recipient(part);
            return new Titles(
                    "Resultatopgørelsen for " + year + " sendes til " + to.da(),
                    "The result statement of " + year + " is sent to " + to.en());
        }
    },

    /** The agency's account of the whole country; {@code part} is the year. */
    NATIONAL_ACCOUNT(true) {
        @Override
        Titles titles(String part, @Nullable String subject, int year) {
            return new Titles(
                    "Erhvervsstyrelsens nationale opgørelse for " + year,
                    "The Danish Business Authority's national account of " + year);
        }
    };

    private final boolean markedByHand;

    DeadlineKind(boolean markedByHand) {
        this.markedByHand = markedByHand;
    }

    /** The same in Danish and English. */
    record Titles(String da, String en) {}

    /** True if no event closes it, so that the responsible organisation says when it is done. */
    boolean isMarkedByHand() {
        return markedByHand;
    }

    private static Titles recipient(String code) {
        return switch (code) {
            case "KKR" -> new Titles("KKR", "the KKR");
            case "ERST" -> new Titles("Erhvervsstyrelsen", "the Danish Business Authority");
            default -> new Titles(code, code);
        };
    }

    abstract Titles titles(String part, @Nullable String subject, int year);
}
