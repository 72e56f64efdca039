package dk.kkr.local.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The last mails that came, in memory only. */
final class Mailbox {

    private static final int MOST = 500;

    private final Deque<CaughtMail> mails = new ArrayDeque<>();
    private long last;

    synchronized void take(String from, String to, byte[] raw) throws MessagingException, IOException {
        last++;
        mails.addLast(CaughtMail.of(last, from, to, raw));
        if (mails.size() > MOST) {
            mails.removeFirst();
        }
    }

    /**
     * The newest first.
     *
     * @param to a part of the address they went to; empty for all
     */
    synchronized List<CaughtMail> mails(String to) {
        String wanted = to.toLowerCase(Locale.ROOT);
        List<CaughtMail> found = new ArrayList<>(mails);
        found.removeIf(mail -> !mail.to().toLowerCase(Locale.ROOT).contains(wanted));
        Collections.reverse(found);
        return found;
    }

    synchronized Optional<CaughtMail> mail(long number) {
        return mails.stream().filter(mail -> mail.number() == number).findFirst();
    }
}
