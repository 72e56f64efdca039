package dk.kkr.local;

import dk.kkr.local.mail.MailCatcher;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The mail server that the services send to; it runs within the launcher and delivers nothing. */
final class MailServer implements Part {

    private final Settings settings;
    private final Report report;
    private @Nullable MailCatcher catcher;

    MailServer(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    @Override
    public String name() {
        return "Mail server";
    }

    @Override
    public void start() {
        report.doing(name(), "starting");
        try {
            catcher = MailCatcher.start(
                    settings.ports().of("smtp"), settings.ports().of("mail"));
        } catch (IOException e) {
            throw new CannotStart("The mail server did not start (" + e + "): start again.", e);
        }
        report.done(name(), "ready");
    }

    @Override
    public void stop() {
        if (catcher != null) {
            catcher.stop();
            catcher = null;
        }
    }

    @Override
    public boolean alive() {
        return catcher != null && catcher.isRunning();
    }

    @Override
    public long pid() {
        return ProcessHandle.current().pid();
    }
}
