package dk.kkr.survey.form;

import dk.kkr.kit.problem.Text;
import java.util.Arrays;

/** How a visit can end; those named as the codes of problems are what is said then. */
enum Outcome {
    THANKS(
            "Thank you for your answers",
            "Tak for dine svar",
            "They are submitted and will be counted. The link between you and them is deleted, so they can neither be seen nor changed. You"
                    + " can close the page.",
            "De er indsendt og tæller med. Forbindelsen mellem dig og dem er slettet, så de kan hverken ses eller ændres. Du kan lukke"
                    + " siden."),
    ALREADY_SUBMITTED(
            "You have answered",
            "Du har svaret",
            "Your answers are submitted and count once. They can neither be seen nor changed, not even by you, since nothing links them"
                    + " to you any more.",
            "Dine svar er indsendt og tæller én gang. De kan hverken ses eller ændres, heller ikke af dig, for intet forbinder dem"
                    + " længere med dig."),
    WAVE_NOT_OPEN(
            "The survey is closed", "Undersøgelsen er lukket",
            "It can no longer be answered. What had been saved before it closed is counted, submitted or not.",
                    "Der kan ikke længere svares. Svar, der var gemt, før den lukkede, tæller med, også hvis de ikke var indsendt."),
    COLLECTED_ELSEWHERE(
            "Answers are collected elsewhere", "Svarene indsamles et andet sted",
            "This survey is not answered here. Ask whoever invited you.",
                    "Der svares ikke på denne undersøgelse her. Spørg den, der har inviteret dig."),
    UNKNOWN_TOKEN(
            "The link does not work", "Linket virker ikke",
            "Nobody is invited with this link. Open the link in your latest mail. If it is broken over two lines, copy all of it.",
                    "Ingen er inviteret med dette link. Åbn linket i din seneste mail. Er det delt over to linjer, så kopiér det hele."),
    TOKEN_REQUIRED(
            "Open the link in your mail",
            "Åbn linket i din mail",
            "The questionnaire is opened with your own link from the mail. The browser must accept cookies while you answer; the only one"
                    + " holds your link until you close the browser.",
            "Spørgeskemaet åbnes med dit eget link fra mailen. Browseren skal tillade cookies, mens du svarer; den eneste husker dit link,"
                    + " til du lukker browseren."),
    TOO_MANY_FAILED_TOKENS(
            "Wait a minute", "Vent et minut",
            "Many links that do not work have been tried just now. Open the link in your latest mail; if it is right, it still works.",
                    "Der er lige nu prøvet mange links, som ikke virker. Åbn linket i din seneste mail; er det rigtigt, virker det stadig."),
    FORBIDDEN(
            "The page belongs to another link",
            "Siden hører til et andet link",
            "This page was opened with another link than the one last followed in this browser, so nothing was saved. Open the link in your"
                    + " mail again.",
            "Siden blev åbnet med et andet link end det, der sidst er fulgt i denne browser, så intet er gemt. Åbn linket i din mail"
                    + " igen."),
    NOT_FOUND(
            "The page does not exist", "Siden findes ikke",
            "Open the link in your mail.", "Åbn linket i din mail."),
    BODY_TOO_LARGE(
            "Too much text", "For meget tekst",
            "More was sent than the questionnaire can hold; nothing was saved. Go back in the browser and shorten your texts.",
                    "Der er sendt mere, end spørgeskemaet kan rumme; intet er gemt. Gå tilbage i browseren, og gør teksterne kortere."),
    OTHER(
            "It did not work", "Det lykkedes ikke",
            "Nothing was changed. Go back in the browser, where what you wrote still stands, and try again in a moment.",
                    "Intet er ændret. Gå tilbage i browseren, hvor det, du har skrevet, stadig står, og prøv igen om lidt.");

    private final String titleEn;
    private final String titleDa;
    private final String textEn;
    private final String textDa;

    Outcome(String titleEn, String titleDa, String textEn, String textDa) {
        this.titleEn = titleEn;
        this.titleDa = titleDa;
        this.textEn = textEn;
        this.textDa = textDa;
    }

    /** What a problem of this code means to one who answers. */
    static Outcome of(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.name().equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    Text title() {
        return Text.of(titleEn, titleDa);
    }

    Text text() {
        return Text.of(textEn, textDa);
    }
}
