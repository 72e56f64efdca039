package dk.kkr.survey.form;

import io.quarkus.qute.TemplateInstance;

/**
 * A page that only tells something, {@code templates/MessagePage.html}.
 *
 * @param next where one goes from here, empty for nowhere
 * @param nextText what that is
 * @param atOnce whether the browser goes there by itself
 * @param request id to tell who looks after the service; empty where that is of no use
 */
record MessagePage(String title, String text, String next, String nextText, boolean atOnce, String request)
        implements TemplateInstance {}
