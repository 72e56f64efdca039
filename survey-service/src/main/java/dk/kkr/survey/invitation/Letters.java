package dk.kkr.survey.invitation;

import io.quarkus.mailer.Mail;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.UUID;

/** Writes the mails. */
final class Letters {

    private Letters() {}

    /** The same content twice. */
    @CheckedTemplate(basePath = "invitation")
    static class Templates {

        private Templates() {}

        static native TemplateInstance text(Letter letter);

        static native TemplateInstance page(Letter letter);
    }

    /**
     * @param id the same each time the mail is tried, so that mail servers can tell that it is the same
     * @param host that the id is unique at
     */
    static Mail mail(UUID id, String host, String address, Letter letter) {
        return Mail.withText(address, letter.subject(), Templates.text(letter).render())
                .setHtml(Templates.page(letter).render())
                .addHeader("Message-ID", "<" + id + "@" + host + ">")
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
